/** What sources that disagree say of a place and its records, side by side. */
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { ConfidenceMark } from '../parts/marks.js';
import { Empty } from '../parts/states.js';
import { Sources } from '../parts/sources.js';
import { dateText } from '../text/dates.js';
import { languageTag, useLanguage, type BilingualText, type Language } from '../text/language.js';
import { fieldValue, wordFor } from '../text/registry-words.js';
import { agreementKindText } from '../text/words.js';
import { disputesOf } from './disputes.js';
import { PartAnswer } from './part.js';
import type { ShownPlace } from './place-operation.js';
import './claims-part.css';

const claimFragment = graphql(`
  fragment OpenClaim on Claim {
    id
    field
    value
    confidence
    sources {
      title
      titleEn
      url
    }
  }
`);

export type OpenClaim = ResultOf<typeof claimFragment>;

const claimsOperation = graphql(
  `
    query PlaceClaims($id: ID!) {
      place(id: $id) {
        nameZh
        nameEn
        claims(status: [OPEN]) {
          ...OpenClaim
        }
        agreements(first: 100) {
          id
          kind
          home {
            nameZh
            nameEn
          }
          partner {
            nameZh
            nameEn
          }
          claims(status: [OPEN]) {
            ...OpenClaim
          }
        }
        channels(first: 100) {
          id
          nameZh
          nameEn
          claims(status: [OPEN]) {
            ...OpenClaim
          }
        }
        assets(first: 100) {
          id
          nameZh
          nameEn
          claims(status: [OPEN]) {
            ...OpenClaim
          }
        }
        exchanges(first: 100) {
          id
          titleZh
          titleEn
          claims(status: [OPEN]) {
            ...OpenClaim
          }
        }
      }
    }
  `,
  [claimFragment],
);

type Answer = ResultOf<typeof claimsOperation>;

const texts = {
  none: { zh: '没有待裁定的不同说法。', en: 'Nothing waits for a decision between sources.' },
} satisfies Record<string, BilingualText>;

export function ClaimsPart({ place: { id } }: { readonly place: ShownPlace }) {
  const asked = useAnswer(claimsOperation, { id });
  return <PartAnswer asked={asked}>{({ place }) => <Disputes place={place} />}</PartAnswer>;
}

/** The records that something is claimed of, by what they are called. */
function recordsOf(place: NonNullable<Answer['place']>) {
  const { agreements, channels, assets, exchanges } = place;
  return [
    { id: '', name: { zh: place.nameZh, en: place.nameEn }, claims: place.claims },
    ...agreements.map(({ id, kind, home, partner, claims }) => ({
      id,
      name: {
        zh: `${home.nameZh}与${partner.nameZh}（${agreementKindText[kind].zh}）`,
        en: `${home.nameEn} and ${partner.nameEn} (${agreementKindText[kind].en})`,
      },
      claims,
    })),
    ...[...channels, ...assets].map(({ id, nameZh, nameEn, claims }) => ({
      id,
      name: { zh: nameZh, en: nameEn },
      claims,
    })),
    ...exchanges.map(({ id, titleZh, titleEn, claims }) => ({
      id,
      name: { zh: titleZh, en: titleEn ?? titleZh },
      claims,
    })),
  ];
}

function Disputes({ place }: { readonly place: Answer['place'] }) {
  const { say, language } = useLanguage();
  const disputes = place === null ? [] : recordsOf(place).flatMap(disputesOf);
  if (disputes.length === 0) return <Empty text={texts.none} />;
  return (
    <ul className="disputes">
      {disputes.map(({ id, name, field, claims }) => (
        <li key={`${id} ${field}`} className="dispute">
          <h3>
            {say(name)} <span className="muted">· {say(wordFor('field', field))}</span>
          </h3>
          <ul className="dispute-sides">
            {claims.map((claim) => (
              <li key={claim.id}>
                <p className="dispute-value">
                  {claimedText(claim, language)} <ConfidenceMark confidence={claim.confidence} />
                </p>
                <Sources sources={claim.sources} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Dates and numbers as the reader writes them. */
function claimedText({ field, value }: OpenClaim, language: Language): string {
  if (field === 'population' && /^\d+$/.test(value))
    return Number(value).toLocaleString(languageTag[language]);
  return dateText(fieldValue(field, value)[language], language);
}
