/** A blank of a sentence that is filled with a record, whose name is looked up where an address brought its id. */
import { useState } from 'react';
import { RecordField, type ChosenRecord } from '../parts/record-field.js';
import { usePlaceName, useThemeName } from '../parts/use-record.js';
import type { RecordBlank } from '../questions/blanks.js';
import { useLanguage, type BilingualText } from '../text/language.js';

const texts = {
  nowhere: { zh: '本库没有', en: 'not in the registry:' },
} satisfies Record<string, BilingualText>;

export interface RecordBlankFieldProps {
  readonly blank: RecordBlank;
  readonly id: string | undefined;
  readonly onFill: (id: string | undefined) => void;
}

export function RecordBlankField({ blank, id, onFill }: RecordBlankFieldProps) {
  const { say } = useLanguage();
  const [chosen, setChosen] = useState<ChosenRecord | null>(null);
  const isTheme = blank.kinds.includes('Theme');
  // What was chosen here has its name already.
  const unnamed = id === undefined || chosen?.id === id ? undefined : id;
  const place = usePlaceName(isTheme ? undefined : unnamed);
  const theme = useThemeName(isTheme ? unnamed : undefined);
  const named = isTheme
    ? theme.state === 'answered' && theme.data.theme
    : place.state === 'answered' && place.data.place;
  const asked = isTheme ? theme : place;
  const isNowhere = unnamed !== undefined && asked.state === 'failed' && asked.failure.code === 'NOT_FOUND';
  return (
    <>
      <RecordField
        label={blank.label}
        isLabelHidden
        placeholder={blank.placeholder}
        kinds={blank.kinds}
        value={id === undefined ? null : unnamed === undefined ? chosen : named || null}
        onChoose={(record) => {
          setChosen(record);
          onFill(record?.id);
        }}
      />
      {isNowhere && (
        <span className="blank-problem" role="alert">
          {say(texts.nowhere)} <code>{unnamed}</code>
        </span>
      )}
    </>
  );
}
