/** Ways to a place's page: a search, and the provinces and cities of the registry. */
import { useLocation } from 'wouter';
import { placeAddress } from '../addresses.js';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { PlaceLink } from '../parts/place-link.js';
import { RecordField } from '../parts/record-field.js';
import { Answered, Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { placeKindText } from '../text/words.js';
import './place-entrance.css';

const entranceOperation = graphql(`
  query PlaceEntrance {
    provinces: places(filter: { kind: [PROVINCE] }, first: 100) {
      totalCount
      edges {
        node {
          id
          nameZh
          nameEn
        }
      }
    }
    cities: places(filter: { kind: [CITY] }, first: 100) {
      totalCount
      edges {
        node {
          __typename
          id
          nameZh
          nameEn
          ... on City {
            province {
              id
            }
          }
        }
      }
    }
  }
`);

const texts = {
  title: { zh: '查看一个地方', en: 'Look up a place' },
  lead: {
    zh: '一页之内：友好关系、日程、渠道、文化资源、往来、变更与交接档案。',
    en: 'On one page: ties, calendar, channels, cultural assets, exchanges, changes and the handover file.',
  },
  search: { zh: '查找地方', en: 'Find a place' },
  placeholder: { zh: '如：朔州、秩父', en: 'Such as Shuozhou or Chichibu' },
  registry: { zh: '名录中的省市', en: 'Provinces and cities of the registry' },
  none: { zh: '名录中还没有地方', en: 'The registry has no places yet' },
} satisfies Record<string, BilingualText>;

export function PlaceEntrance() {
  const { say } = useLanguage();
  const asked = useAnswer(entranceOperation, {});
  return (
    <div className="place-entrance">
      <h1>{say(texts.title)}</h1>
      <p className="place-lead">{say(texts.lead)}</p>
      <PlaceSearch />
      <section aria-labelledby="place-registry">
        <h2 id="place-registry">{say(texts.registry)}</h2>
        <Answered asked={asked}>{(found) => <Provinces found={found} />}</Answered>
      </section>
    </div>
  );
}

/** A field that leads to the page of the place that is chosen in it. */
export function PlaceSearch() {
  const [, navigate] = useLocation();
  return (
    <div className="place-search">
      <RecordField
        label={texts.search}
        placeholder={texts.placeholder}
        kinds={Object.keys(placeKindText) as (keyof typeof placeKindText)[]}
        value={null}
        onChoose={(record) => {
          if (record !== null) navigate(placeAddress(record.id));
        }}
      />
    </div>
  );
}

/** Each province with its cities; the list is cut where the registry has more than a page holds. */
function Provinces({ found: { provinces, cities } }: { readonly found: ResultOf<typeof entranceOperation> }) {
  const { say } = useLanguage();
  if (provinces.edges.length === 0) return <Empty text={texts.none} />;
  const left = provinces.totalCount + cities.totalCount - provinces.edges.length - cities.edges.length;
  return (
    <>
      <ul className="place-provinces">
        {provinces.edges.map(({ node: province }) => (
          <li key={province.id}>
            <h3>
              <PlaceLink place={province} />
            </h3>
            <ul>
              {cities.edges
                .filter(({ node }) => node.__typename === 'City' && node.province.id === province.id)
                .map(({ node: city }) => (
                  <li key={city.id}>
                    <PlaceLink place={city} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className="muted">
          {say({ zh: `另有 ${left} 个地方，请用上方查找`, en: `${left} more places: use the field above` })}
        </p>
      )}
    </>
  );
}
