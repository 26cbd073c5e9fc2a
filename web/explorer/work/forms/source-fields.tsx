/** On whose word something is entered: nothing is without a source. */
import type { EnumOf } from '../../graphql/graphql.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { confidenceText } from '../../text/words.js';
import { RadioField, TextField } from './fields.js';
import type { Required } from './use-checked.js';
import { textOrNull } from './values.js';

const texts = {
  title: { zh: '来源名称', en: 'Name of the source' },
  titleHint: {
    zh: '如网页标题、本单位文件的名称和文号',
    en: 'Such as the headline of a page, or the name and number of a file of your office',
  },
  url: { zh: '来源网址', en: 'Address of the source' },
  urlHint: { zh: '没有公开网址的不填', en: 'Left empty where it has no public address' },
  confidence: { zh: '可信程度', en: 'How sure it is' },
} satisfies Record<string, BilingualText>;

const confidenceHint: Readonly<Record<EnumOf<'Confidence'>, BilingualText>> = {
  DOCUMENTED: {
    zh: '有官方、报刊页面或本单位文件为据',
    en: 'An official or press page, or a file of your office, states it',
  },
  REPORTED: { zh: '只见于百科名录等', en: 'An encyclopaedia’s list or the like names it' },
  HYPOTHETICAL: { zh: '演示用例，并非事实，不计入统计', en: 'A worked example, no fact; it counts nowhere' },
};

const confidences = Object.keys(confidenceText) as EnumOf<'Confidence'>[];

export interface SourceValues {
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly confidence: EnumOf<'Confidence'> | undefined;
}

export const noSource: SourceValues = { sourceTitle: '', sourceUrl: '', confidence: undefined };

/** Their names in the input. */
export const sourceFields = ['source.title', 'source.url', 'source.confidence'] as const;

export const requiredOfSource = ({ sourceTitle, confidence }: SourceValues): Required => ({
  'source.title': sourceTitle.trim() !== '',
  'source.confidence': confidence !== undefined,
});

/** `SourceInput` of what was typed, once it is checked that nothing is missing. */
export const sourceOf = ({ sourceTitle, sourceUrl, confidence }: SourceValues) => ({
  title: sourceTitle.trim(),
  url: textOrNull(sourceUrl),
  confidence: confidence!,
});

export interface SourceFieldsProps {
  readonly values: SourceValues;
  readonly set: (patch: Partial<SourceValues>) => void;
}

export function SourceFields({ values, set }: SourceFieldsProps) {
  const { say } = useLanguage();
  return (
    <>
      <TextField
        name="source.title"
        label={texts.title}
        hint={texts.titleHint}
        isRequired
        value={values.sourceTitle}
        onChange={(sourceTitle) => set({ sourceTitle })}
      />
      <TextField
        name="source.url"
        label={texts.url}
        hint={texts.urlHint}
        inputMode="url"
        value={values.sourceUrl}
        onChange={(sourceUrl) => set({ sourceUrl })}
      />
      <RadioField
        name="source.confidence"
        label={texts.confidence}
        isRequired
        choices={confidences.map((value) => ({
          value,
          label: say(confidenceText[value]),
          hint: say(confidenceHint[value]),
        }))}
        value={values.confidence}
        onChange={(confidence) => set({ confidence })}
      />
    </>
  );
}
