/** What a proposal says beside its two places. */
import type { EnumOf } from '../../graphql/graphql.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { agreementKindText } from '../../text/words.js';
import { DateField, LongTextField, RadioField, TextField } from '../forms/fields.js';

const texts = {
  kind: { zh: '拟建立的关系', en: 'What is to be concluded' },
  title: { zh: '标题', en: 'Title, in Chinese' },
  titleHint: {
    zh: '不填则按双方名称和类别拟定',
    en: 'Made of the two places and the kind where it is left empty',
  },
  reasons: { zh: '理由', en: 'Reasons' },
  planned: { zh: '拟签署日期', en: 'To be signed on' },
} satisfies Record<string, BilingualText>;

export type ProposedKind = Exclude<EnumOf<'AgreementKind'>, 'NEGOTIATION'>;

/** Talks need no approval. */
export const proposedKinds: readonly ProposedKind[] = ['FORMAL', 'COOPERATION', 'INTENT'];

export interface ProposalText {
  readonly kind: ProposedKind | undefined;
  readonly titleZh: string;
  readonly reasons: string;
  readonly plannedSignOn: string;
}

/** Their names in the input. */
export const proposalFields = ['kind', 'titleZh', 'reasons', 'plannedSignOn'] as const;

export interface ProposalFieldsProps {
  readonly values: ProposalText;
  readonly set: (patch: Partial<ProposalText>) => void;
  /** Whether the title may be left to be made. */
  readonly isTitleMade: boolean;
}

export function ProposalFields({ values, set, isTitleMade }: ProposalFieldsProps) {
  const { say } = useLanguage();
  return (
    <>
      <RadioField
        name="kind"
        label={texts.kind}
        isRequired
        choices={proposedKinds.map((value) => ({ value, label: say(agreementKindText[value]) }))}
        value={values.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        name="titleZh"
        label={texts.title}
        {...(isTitleMade ? { hint: texts.titleHint } : { isRequired: true })}
        value={values.titleZh}
        onChange={(titleZh) => set({ titleZh })}
      />
      <LongTextField
        name="reasons"
        label={texts.reasons}
        value={values.reasons}
        onChange={(reasons) => set({ reasons })}
      />
      <DateField
        name="plannedSignOn"
        label={texts.planned}
        value={values.plannedSignOn}
        onChange={(plannedSignOn) => set({ plannedSignOn })}
      />
    </>
  );
}
