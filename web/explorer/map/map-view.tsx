/** The ties as arcs between places, by kind and year of signing; the same as a list. */
import { useCallback, useMemo } from 'react';
import { useAnswer } from '../graphql/use-answer.js';
import { RecordField } from '../parts/record-field.js';
import { Answered, Empty } from '../parts/states.js';
import { usePlaceName } from '../parts/use-record.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { useBaseMap } from './base-map.js';
import { ChosenPlace } from './chosen-place.js';
import { chosenTies, everyKind } from './choice.js';
import { Legend } from './legend.js';
import { MapCanvas } from './map-canvas.js';
import type { Sight } from './plane.js';
import {
  tieMapOfColumns,
  tieMapOperation,
  type MappedPlace,
  type TieMapColumns,
} from '../graphql/tie-map.js';
import { mapDataOf, type MapData } from './map-data.js';
import { TieList } from './tie-list.js';
import { useMapAddress, type MapAddressControl } from './use-map-address.js';
import { WithoutPoint } from './without-point.js';
import { YearSlider } from './year-slider.js';
import './map.css';

const texts = {
  title: { zh: '友好关系地图', en: 'Map of ties' },
  of: { zh: '只看', en: 'Ties of' },
  anyPlace: { zh: '省、市、国家……', en: 'A province, city, country…' },
  shownAs: { zh: '显示方式', en: 'Shown as' },
  map: { zh: '地图', en: 'Map' },
  list: { zh: '列表', en: 'List' },
  none: { zh: '还没有登记任何关系', en: 'No tie is registered yet' },
  noneHere: { zh: '这里还没有登记任何关系', en: 'No tie is registered here yet' },
  all: { zh: '查看全部关系', en: 'Show all ties' },
  noDates: { zh: '这些关系都没有签署日期', en: 'None of these ties is dated' },
  baseFailed: { zh: '底图未能载入', en: 'The base map could not be loaded' },
} satisfies Record<string, BilingualText>;

const kinds = ['Country', 'Province', 'City', 'PartnerRegion', 'PartnerCity'] as const;

/** What is counted are agreements: talks are none yet. */
const counted = (shown: number, talks: number, all: number): BilingualText => ({
  zh: `显示 ${String(shown)} 条关系${talks > 0 ? `，另有 ${String(talks)} 项商谈中` : ''}（共登记 ${String(all)} 条）`,
  en: `${String(shown)} ties shown${talks > 0 ? ` and ${String(talks)} in talks` : ''}, of ${String(all)} registered`,
});

export default function MapView() {
  const { say } = useLanguage();
  const control = useMapAddress();
  const { shown, step } = control;
  const asked = useAnswer(
    tieMapOperation,
    useMemo(() => ({ of: shown.of ?? null }), [shown.of]),
  );
  const named = usePlaceName(shown.of);
  return (
    <div className="map-view">
      <div className="map-head">
        <h1>{say(texts.title)}</h1>
        <RecordField
          label={texts.of}
          placeholder={texts.anyPlace}
          kinds={kinds}
          value={named.state === 'answered' && shown.of !== undefined ? (named.data.place ?? null) : null}
          onChoose={(place) => {
            if (place?.id !== shown.of) step({ of: place?.id, place: undefined, page: 1 });
          }}
        />
        <div className="map-modes" role="group" aria-label={say(texts.shownAs)}>
          {[false, true].map((isList) => (
            <button
              key={String(isList)}
              type="button"
              aria-pressed={shown.isList === isList}
              onClick={() => {
                if (shown.isList !== isList) step({ isList, page: 1 });
              }}
            >
              {say(isList ? texts.list : texts.map)}
            </button>
          ))}
        </div>
      </div>
      <Answered asked={asked}>
        {({ tieMap }) =>
          tieMap.ties.ids.length === 0 ? (
            <Empty text={shown.of === undefined ? texts.none : texts.noneHere}>
              {shown.of !== undefined && (
                <button type="button" onClick={() => step({ of: undefined, place: undefined })}>
                  {say(texts.all)}
                </button>
              )}
            </Empty>
          ) : (
            <Ties columns={tieMap} control={control} />
          )
        }
      </Answered>
    </div>
  );
}

function Ties({
  columns,
  control: { shown, step, drag },
}: {
  readonly columns: TieMapColumns;
  readonly control: MapAddressControl;
}) {
  const { say } = useLanguage();
  const base = useBaseMap();
  const data = useMemo(() => mapDataOf(tieMapOfColumns(columns)), [columns]);
  // The address gives other lists of the same kinds.
  const kindsKey = shown.kinds.join(' ');
  const { year, withUndated, withEnded } = shown;
  const ties = useMemo(() => {
    const kinds = everyKind.filter((kind) => kindsKey.split(' ').includes(kind));
    return chosenTies(data.ties, data.years, { kinds, year, withUndated, withEnded });
  }, [data, kindsKey, year, withUndated, withEnded]);
  const found = data.places.findIndex(({ id }) => id === shown.place);
  const place = found === -1 ? undefined : found;
  const tiesOfPlace = useMemo(() => tiesWith(data, ties, place), [data, ties, place]);
  const talks = ties.filter((tie) => data.ties[tie]!.kind === 'NEGOTIATION').length;

  const onSight = useCallback((sight: Sight) => drag({ sight }), [drag]);
  const onYear = useCallback((chosen: number | null) => drag({ year: chosen }), [drag]);
  const onChoose = useCallback(
    (chosen: MappedPlace | undefined) => step({ place: chosen?.id, page: 1 }),
    [step],
  );
  return (
    <>
      <p className="map-count" role="status">
        {say(counted(ties.length - talks, talks, data.totalCount))}
      </p>
      <div className={`map-body${place === undefined ? '' : ' with-place'}`}>
        <div className="map-main">
          {shown.isList ? (
            <TieList
              data={data}
              ties={place === undefined ? ties : tiesOfPlace}
              page={shown.page}
              onPage={(page) => step({ page })}
            />
          ) : (
            <MapCanvas
              data={data}
              ties={ties}
              place={place}
              sight={shown.sight}
              base={typeof base === 'string' ? undefined : base}
              onSight={onSight}
              onChoose={onChoose}
            />
          )}
          {!shown.isList && base === 'failed' && <p role="status">{say(texts.baseFailed)}</p>}
          {!shown.isList && typeof base !== 'string' && base.attribution !== undefined && (
            <p className="map-attribution">{base.attribution}</p>
          )}
          {data.span === null ? (
            <p className="muted">{say(texts.noDates)}</p>
          ) : (
            data.span[0] < data.span[1] && <YearSlider span={data.span} year={year} onYear={onYear} />
          )}
          <Legend data={data} choice={shown} onChange={(changed) => step({ ...changed, page: 1 })} />
          <WithoutPoint data={data} ties={ties} />
        </div>
        {place !== undefined && (
          <ChosenPlace
            data={data}
            place={place}
            ties={tiesOfPlace}
            onOnly={({ id }) => step({ of: id })}
            onList={() => step({ isList: true, page: 1 })}
            onClose={() => onChoose(undefined)}
          />
        )}
      </div>
    </>
  );
}

/** Those of the ties that a place is a side of. */
function tiesWith(data: MapData, ties: readonly number[], place: number | undefined): readonly number[] {
  if (place === undefined) return [];
  return ties.filter((index) => {
    const { home, partner } = data.ties[index]!;
    return home === place || partner === place;
  });
}
