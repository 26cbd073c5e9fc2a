/** The places directly inside a place, with their ties. */
import { graphql } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { TieKind } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { agreementKindText, type AgreementKind } from '../text/words.js';
import { PartAnswer } from './part.js';
import type { ShownPlace } from './place-operation.js';
import './inside-part.css';

const insideOperation = graphql(`
  query PlaceInside($id: ID!) {
    place(id: $id) {
      parts(first: 100) {
        id
        nameZh
        nameEn
        agreements(first: 100) {
          kind
          status
          confidence
        }
      }
    }
  }
`);

const MOST_PARTS = 100;

const texts = {
  noTies: { zh: '未载友好关系', en: 'No ties recorded' },
  cut: { zh: '只列出前 100 个地方。', en: 'The first 100 places are listed.' },
} satisfies Record<string, BilingualText>;

export function InsidePart({ place: { id } }: { readonly place: ShownPlace }) {
  const { say } = useLanguage();
  const asked = useAnswer(insideOperation, { id });
  return (
    <PartAnswer asked={asked}>
      {({ place }) => (
        <>
          <ul className="place-inside">
            {(place?.parts ?? []).map((inside) => (
              <li key={inside.id}>
                <PlaceLink place={inside} />
                <TieCounts ties={inside.agreements} />
              </li>
            ))}
          </ul>
          {place?.parts.length === MOST_PARTS && <p className="place-note">{say(texts.cut)}</p>}
        </>
      )}
    </PartAnswer>
  );
}

interface CountedTie {
  readonly kind: AgreementKind;
  readonly status: string;
  readonly confidence: string;
}

/** Of ties that have not ended; worked examples count nowhere. */
function TieCounts({ ties }: { readonly ties: readonly CountedTie[] }) {
  const { say } = useLanguage();
  const living = ties.filter(
    ({ status, confidence }) =>
      status !== 'EXPIRED' && status !== 'TERMINATED' && confidence !== 'HYPOTHETICAL',
  );
  if (living.length === 0) return <span className="muted">{say(texts.noTies)}</span>;
  return (
    <span className="inside-counts">
      {(Object.keys(agreementKindText) as AgreementKind[]).map((kind) => {
        const count = living.filter((tie) => tie.kind === kind).length;
        return count === 0 ? null : (
          <span key={kind}>
            <TieKind kind={kind} /> {count}
          </span>
        );
      })}
    </span>
  );
}
