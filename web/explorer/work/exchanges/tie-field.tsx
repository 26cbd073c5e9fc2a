/** Under which tie of the two places an exchange stands, or under none. */
import { useAnswer } from '../../graphql/use-answer.js';
import { TieKind } from '../../parts/marks.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { agreementStatusText } from '../../text/words.js';
import { RadioField } from '../forms/fields.js';
import { tiesOperation } from './operations.js';

const texts = {
  label: { zh: '登记在哪项协议名下', en: 'Under which tie' },
  none: { zh: '不在协议名下，只登记双方地方', en: 'Under none: between the two places alone' },
  signed: { zh: '签署', en: 'signed' },
} satisfies Record<string, BilingualText>;

export interface TieFieldProps {
  readonly home: string | undefined;
  readonly partner: string | undefined;
  /** Id of an agreement; empty for none. */
  readonly value: string;
  readonly onChange: (agreement: string) => void;
}

export function TieField({ home, partner, value, onChange }: TieFieldProps) {
  const { say } = useLanguage();
  const isFilled = home !== undefined && partner !== undefined;
  const asked = useAnswer(tiesOperation, isFilled ? { home, partner } : undefined);
  if (!isFilled) return null;
  if (asked.state === 'waiting') return <Loading />;
  if (asked.state === 'failed') return <Failed failure={asked.failure} again={asked.again} />;
  const ties = asked.data.agreements.edges
    .map(({ node }) => node)
    // Those of places inside of the two are others' ties.
    .filter((tie) => tie.home.id === home && tie.partner.id === partner);
  if (ties.length === 0) return null;
  return (
    <RadioField
      name="agreement"
      label={texts.label}
      choices={[
        ...ties.map(({ id, kind, status, signedOn }) => ({
          value: id,
          label: (
            <>
              <TieKind kind={kind} />{' '}
              <span className="muted">
                {signedOn !== null && `${signedOn} ${say(texts.signed)} · `}
                {say(agreementStatusText[status])}
              </span>
            </>
          ),
        })),
        { value: '', label: say(texts.none) },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
