/** What can be done with an answer: looked at as a table, sent as a link, kept as a file. */
import { useState } from 'react';
import { useLanguage, type BilingualText } from '../text/language.js';

const texts = {
  cards: { zh: '卡片', en: 'Cards' },
  table: { zh: '表格', en: 'Table' },
  look: { zh: '显示方式', en: 'Show as' },
  copy: { zh: '复制链接', en: 'Copy link' },
  copied: { zh: '链接已复制', en: 'Link copied' },
  copyHere: { zh: '请复制此链接', en: 'Copy this link' },
  csv: { zh: '导出 CSV', en: 'Export CSV' },
  json: { zh: '导出 JSON', en: 'Export JSON' },
} satisfies Record<string, BilingualText>;

export interface AnswerToolsProps {
  readonly isTable: boolean;
  readonly onLook: (isTable: boolean) => void;
  /** Without extension. */
  readonly fileName: string;
  readonly csv: () => string;
  readonly json: () => string;
}

export function AnswerTools({ isTable, onLook, fileName, csv, json }: AnswerToolsProps) {
  const { say } = useLanguage();
  return (
    <div className="answer-tools">
      <div className="look" role="group" aria-label={say(texts.look)}>
        <button type="button" aria-pressed={!isTable} onClick={() => onLook(false)}>
          {say(texts.cards)}
        </button>
        <button type="button" aria-pressed={isTable} onClick={() => onLook(true)}>
          {say(texts.table)}
        </button>
      </div>
      <button type="button" className="quiet" onClick={() => download(`${fileName}.csv`, 'text/csv', csv())}>
        {say(texts.csv)}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => download(`${fileName}.json`, 'application/json', json())}
      >
        {say(texts.json)}
      </button>
      <CopyLink />
    </div>
  );
}

/** Browsers give the clipboard to pages of a secure origin only; on others the link is shown, to be copied by hand. */
function CopyLink() {
  const { say } = useLanguage();
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const copy = () => {
    // The type says that there always is one.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) setState('shown');
    else
      clipboard.writeText(location.href).then(
        () => setState('copied'),
        () => setState('shown'),
      );
  };
  if (state === 'shown')
    return (
      <label className="link-to-copy">
        {say(texts.copyHere)}{' '}
        <input
          readOnly
          autoFocus
          value={location.href}
          onFocus={({ target }) => target.select()}
          onBlur={() => setState('idle')}
        />
      </label>
    );
  return (
    <>
      <button type="button" className="quiet" onClick={copy}>
        {say(texts.copy)}
      </button>
      <span role="status" className="muted">
        {state === 'copied' && say(texts.copied)}
      </span>
    </>
  );
}

function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
