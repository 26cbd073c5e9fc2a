/** Small marks that mean the same in every view: the kind of a tie, how sure a fact is. */
import { useLanguage } from '../text/language.js';
import { agreementKindText, confidenceText, type AgreementKind, type Confidence } from '../text/words.js';
import './marks.css';

/** The kind of tie in its colour, which it has on the map, in the graph and in Neo4j Browser too. */
export function TieKind({ kind }: { readonly kind: AgreementKind }) {
  const { say } = useLanguage();
  return (
    <span className={`tie-kind tie-${kind.toLowerCase()}`}>
      <span className="tie-swatch" aria-hidden="true" />
      {say(agreementKindText[kind])}
    </span>
  );
}

/** A worked example never stands without its mark; what an encyclopaedia's list alone says has one too. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  const { say } = useLanguage();
  if (confidence === 'DOCUMENTED') return null;
  return (
    <span className={`confidence confidence-${confidence.toLowerCase()}`}>
      {say(confidenceText[confidence])}
    </span>
  );
}
