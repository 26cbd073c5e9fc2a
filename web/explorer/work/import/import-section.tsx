/** Imports files: a trial first, its report, then the real thing. */
import { useId, useRef, useState } from 'react';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { useWorker } from '../worker.js';
import { ImportFile } from './import-file.js';
import './import.css';

const texts = {
  title: { zh: '导入表格', en: 'Import tables' },
  lead: {
    zh: '地方、文化资源、协议、渠道都可以用表格导入。先试运行：逐行检查，不写入；看过报告，再正式导入。',
    en: 'Places, cultural assets, agreements and channels can come in tables. First a trial: every row is checked, nothing is written. Once you have read its report, import for real.',
  },
  choose: { zh: '选择文件', en: 'Choose files' },
  formats: {
    zh: 'CSV、TSV、JSON 或 XLSX，可以一次选几个；单个文件一般不超过 700 KB。怎样填写见 data/README.md。',
    en: 'CSV, TSV, JSON or XLSX, several at once; a file has about 700 kB at most. How they are filled in stands in data/README.md.',
  },
  notYours: {
    zh: '导入由外办和业务部门的人员办理，您的身份或单位不能导入。',
    en: 'Files are imported by officers of foreign affairs offices and departments; your role or office cannot.',
  },
} satisfies Record<string, BilingualText>;

export function ImportSection() {
  const { say } = useLanguage();
  const { may } = useWorker();
  const [files, setFiles] = useState<readonly { readonly id: number; readonly file: File }[]>([]);
  const count = useRef(0);
  const input = useId();
  if (!may.importRecords)
    return (
      <>
        <h2>{say(texts.title)}</h2>
        <p>{say(texts.lead)}</p>
        <p className="desk-note">{say(texts.notYours)}</p>
      </>
    );
  return (
    <>
      <section className="card import-choice">
        <h2>{say(texts.title)}</h2>
        <p>{say(texts.lead)}</p>
        <input
          id={input}
          className="visually-hidden"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xlsx"
          aria-describedby={`${input}-hint`}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            setFiles(chosen.map((file) => ({ id: ++count.current, file })));
            // The same name chosen again is a file that was corrected meanwhile.
            target.value = '';
          }}
        />
        <label htmlFor={input} className="button primary">
          {say(texts.choose)}
        </label>
        <p id={`${input}-hint`} className="field-hint">
          {say(texts.formats)}
        </p>
      </section>
      {files.map(({ id, file }) => (
        <ImportFile key={id} file={file} />
      ))}
    </>
  );
}
