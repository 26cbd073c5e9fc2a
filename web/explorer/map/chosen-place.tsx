/** The place that was chosen on the map, and its ties among those shown. */
import { ConfidenceMark, TieKind } from '../parts/marks.js';
import { BothNames, PlaceLink } from '../parts/place-link.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { agreementStatusText } from '../text/words.js';
import { TieSources } from './tie-sources.js';
import type { MappedPlace } from '../graphql/tie-map.js';
import { isLocated, type MapData } from './map-data.js';
import { mappedKindText, undatedText } from './words.js';

const texts = {
  page: { zh: '打开地方页面', en: 'Open its page' },
  only: { zh: '只看它和下辖地方', en: 'Only it and what lies inside' },
  close: { zh: '关闭', en: 'Close' },
  ties: { zh: '图上的关系', en: 'Its ties on the map' },
  none: { zh: '按当前筛选没有关系', en: 'No tie by the present filter' },
  status: { zh: '现状：', en: 'Status: ' },
  list: { zh: '在列表中查看全部', en: 'All of them as a list' },
  noPoint: {
    zh: '没有来源给出它的坐标，图上不画',
    en: 'No source says where it is, so it is not drawn',
  },
} satisfies Record<string, BilingualText>;

/** More are read in the list. */
const MOST = 20;

export interface ChosenPlaceProps {
  readonly data: MapData;
  readonly place: number;
  /** Positions of its ties. */
  readonly ties: readonly number[];
  readonly onOnly: (place: MappedPlace) => void;
  readonly onList: () => void;
  readonly onClose: () => void;
}

export function ChosenPlace({ data, place: position, ties, onOnly, onList, onClose }: ChosenPlaceProps) {
  const { say } = useLanguage();
  const place = data.places[position]!;
  return (
    <section className="card chosen-place" aria-labelledby="chosen-place-name">
      <div className="chosen-place-head">
        <h2 id="chosen-place-name">
          <BothNames named={place} />
        </h2>
        <button type="button" className="quiet" aria-label={say(texts.close)} onClick={onClose}>
          ×
        </button>
      </div>
      <p className="muted">{say(mappedKindText[place.kind])}</p>
      {!isLocated(place) && <p className="muted">{say(texts.noPoint)}</p>}
      <p className="chosen-place-actions">
        <PlaceLink place={place} label={texts.page} />
        <button type="button" onClick={() => onOnly(place)}>
          {say(texts.only)}
        </button>
      </p>
      <h3>
        {say(texts.ties)} <span className="muted">{ties.length}</span>
      </h3>
      {ties.length === 0 && <p className="muted">{say(texts.none)}</p>}
      <ul className="chosen-place-ties">
        {ties.slice(0, MOST).map((index) => {
          const tie = data.ties[index]!;
          const other = data.places[tie.home === position ? tie.partner : tie.home]!;
          return (
            <li key={tie.id}>
              <PlaceLink place={other} /> <ConfidenceMark confidence={tie.confidence} />
              <div className="muted">
                <TieKind kind={tie.kind} /> · {tie.signedOn ?? say(undatedText)}
              </div>
              <div className="muted">
                {say(texts.status)}
                {say(agreementStatusText[tie.status])}
              </div>
              <TieSources id={tie.id} />
            </li>
          );
        })}
      </ul>
      {ties.length > MOST && (
        <button type="button" onClick={onList}>
          {say(texts.list)}
        </button>
      )}
    </section>
  );
}
