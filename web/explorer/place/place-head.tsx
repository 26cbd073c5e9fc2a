/** Who and where a place is, on whose word, and where to go from here. */
import { Link } from 'wouter';
import { divided } from '../../../src/dossier/document.js';
import { addressOf, graphAddress, mapAddress } from '../addresses.js';
import { DateText } from '../parts/dates.js';
import { ConfidenceMark } from '../parts/marks.js';
import { BothNames, PlaceLink } from '../parts/place-link.js';
import { Sources } from '../parts/sources.js';
import { languageTag, useLanguage, type BilingualText } from '../text/language.js';
import { wordFor } from '../text/registry-words.js';
import { placeKindText } from '../text/words.js';
import { Folded } from './part.js';
import type { ShownPlace } from './place-operation.js';
import './place-head.css';

const texts = {
  trail: { zh: '所属', en: 'Part of' },
  aliases: { zh: '别名', en: 'Also called' },
  population: { zh: '人口', en: 'Population' },
  relations: { zh: '与中国的外交关系', en: 'Diplomatic relations with China' },
  openBy: { zh: '对外开放，见于', en: 'Shown open to the outside on' },
  code: { zh: '代码', en: 'Code' },
  remark: { zh: '备注', en: 'Remark' },
  notPlaced: {
    zh: '未载坐标，地图上没有它的点。',
    en: 'No coordinates are recorded: the map has no point for it.',
  },
  former: { zh: '所查标识已并入此地方：', en: 'The id that was asked for has been merged into this place:' },
  graph: { zh: '在图谱中查看', en: 'See it in the graph' },
  map: { zh: '在地图上查看', en: 'See it on the map' },
  reach: { zh: '能通过谁接触到谁', en: 'Whom it can reach, and through whom' },
  suggest: { zh: '建议接触谁', en: 'Whom it should approach' },
  coverage: { zh: '覆盖与空白', en: 'What its ties cover' },
  print: { zh: '打印全页', en: 'Print the whole page' },
  preparing: { zh: '正在载入全部内容……', en: 'Loading all of it…' },
  actions: { zh: '由此出发', en: 'From here' },
} satisfies Record<string, BilingualText>;

export interface PlaceHeadProps {
  readonly place: ShownPlace;
  /** The id that the reader came with, where another record of the place had it. */
  readonly formerId: string | undefined;
}

export interface PlaceActionsProps {
  readonly place: ShownPlace;
  readonly print: () => void;
  /** The parts that nobody has come to yet are being loaded. */
  readonly isPreparing: boolean;
}

export function PlaceHead({ place, formerId }: PlaceHeadProps) {
  const { say, language } = useLanguage();
  return (
    <header className="place-head">
      <Trail place={place} />
      <h1>
        <BothNames named={place} />
      </h1>
      <p className="place-kind">
        {say(kindOf(place))} <ConfidenceMark confidence={place.confidence} />
      </p>
      {formerId !== undefined && (
        <p className="place-note">
          {say(texts.former)} <code>{formerId}</code>
        </p>
      )}
      <dl className="place-facts">
        {place.population !== null && (
          <Fact name={texts.population}>
            {place.population.toLocaleString(languageTag[language])}
            {place.populationOf !== null && (
              <span className="muted"> {say(divided(place.populationOf))}</span>
            )}
          </Fact>
        )}
        {place.aliases.length > 0 && (
          <Fact name={texts.aliases}>{place.aliases.join(language === 'zh' ? '、' : ', ')}</Fact>
        )}
        {place.__typename === 'Country' && place.diplomaticRelations !== null && (
          <Fact name={texts.relations}>
            {say(wordFor('diplomaticRelations', place.diplomaticRelations))}
            {place.diplomaticRelationsSince !== null && (
              <>
                {' · '}
                <DateText date={place.diplomaticRelationsSince} />
              </>
            )}
          </Fact>
        )}
        {place.__typename === 'City' && place.openBy !== null && (
          <Fact name={texts.openBy}>
            <DateText date={place.openBy} />
          </Fact>
        )}
        {(place.gbCode ?? place.isoCode) !== null && (
          <Fact name={texts.code}>
            {place.gbCode === null ? `ISO 3166 ${place.isoCode ?? ''}` : `GB/T 2260 ${place.gbCode}`}
          </Fact>
        )}
      </dl>
      {place.remark !== null && <p className="place-remark">{say(divided(place.remark))}</p>}
      <Folded label={sourcesLabel(place.sources.length)[language]}>
        <Sources sources={place.sources} />
      </Folded>
      {place.latitude === null && isTown(place) && (
        <p className="place-note place-screen-only">{say(texts.notPlaced)}</p>
      )}
    </header>
  );
}

/** Where to go from here, and the whole page on paper. */
export function PlaceActions({ place, print, isPreparing }: PlaceActionsProps) {
  const { say } = useLanguage();
  return (
    <nav className="place-actions place-screen-only" aria-label={say(texts.actions)}>
      <Link className="button" href={graphAddress(place.id)}>
        {say(texts.graph)}
      </Link>
      <Link className="button" href={mapAddress(place.id)}>
        {say(texts.map)}
      </Link>
      <Questions place={place} />
      <button type="button" onClick={print} disabled={isPreparing}>
        {say(isPreparing ? texts.preparing : texts.print)}
      </button>
    </nav>
  );
}

export const sourcesLabel = (count: number): BilingualText => ({
  zh: count === 0 ? '未注明来源' : `来源 ${count} 条`,
  en: count === 0 ? 'No source is given' : count === 1 ? '1 source' : `${count} sources`,
});

function Fact({ name, children }: { readonly name: BilingualText; readonly children: React.ReactNode }) {
  const { say } = useLanguage();
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Regions and countries are areas: nobody looks for their point. */
const isTown = ({ __typename: kind }: ShownPlace) => kind === 'City' || kind === 'PartnerCity';

/** From the country down to the place above this one. */
function Trail({ place: { partOf } }: { readonly place: ShownPlace }) {
  const { say } = useLanguage();
  const above = [partOf?.partOf?.partOf, partOf?.partOf, partOf].filter((one) => one != null);
  if (above.length === 0) return null;
  return (
    <nav className="place-trail" aria-label={say(texts.trail)}>
      <ol>
        {above.map((one) => (
          <li key={one.id}>
            <PlaceLink place={one} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The questions that begin with this place. */
function Questions({ place }: { readonly place: ShownPlace }) {
  const { say } = useLanguage();
  const ask = (text: BilingualText, parameters: Record<string, string>) => (
    <Link className="button" href={addressOf('/answer', parameters)}>
      {say(text)}
    </Link>
  );
  if (place.__typename !== 'City' && place.__typename !== 'Province') return null;
  return (
    <>
      {place.__typename === 'City' && ask(texts.reach, { question: 'reachable-partners', from: place.id })}
      {place.__typename === 'City' && ask(texts.suggest, { question: 'suggest-partners', for: place.id })}
      {ask(texts.coverage, { question: 'coverage', of: place.id })}
    </>
  );
}

const cityLevelText = {
  PREFECTURE: { zh: '地级市、州', en: 'Prefecture-level city' },
  COUNTY: { zh: '县、县级市、区', en: 'County, county-level city or district' },
} satisfies Record<string, BilingualText>;

/** The kind of place with its level where it has one. */
function kindOf(place: ShownPlace): BilingualText {
  if (place.__typename === 'City') return cityLevelText[place.cityLevel];
  const kind = placeKindText[place.__typename];
  const level = 'partnerLevel' in place ? place.partnerLevel : undefined;
  if (level === undefined) return kind;
  const { zh, en } = wordFor('level', level);
  return { zh: `${kind.zh} · ${zh}`, en: `${kind.en} · ${en}` };
}
