/** What an import found: how many rows came to what, and what is to be said of each that is not simply new or the same. */
import type { EnumOf } from '../../graphql/graphql.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { importOutcomeText } from '../../text/work-words.js';
import { columnHeadings } from './column-headings.js';
import type { ImportReport } from './import-file.js';

const texts = {
  rows: { zh: '行数', en: 'Rows' },
  caption: { zh: '逐行说明', en: 'Row by row' },
  file: { zh: '文件', en: 'File' },
  line: { zh: '行', en: 'Line' },
  column: { zh: '列', en: 'Column' },
  outcome: { zh: '结果', en: 'Outcome' },
  why: { zh: '说明', en: 'Why' },
  whole: { zh: '整个文件', en: 'the whole file' },
  first: { zh: '这里只列出前 100 条。', en: 'These are the first 100 alone.' },
  candidates: {
    zh: '名称查不准的，说明中列出候选：把该格改为候选的标识，即可确定是哪一个。',
    en: 'Where a name fits several records, they are listed: put the id of the right one into the cell.',
  },
  conflict: {
    zh: '说法不一的行写入后，两种说法并存，待省级外办裁定。',
    en: 'Rows in conflict are written beside what is there, until an officer of the province decides.',
  },
} satisfies Record<string, BilingualText>;

type Outcome = EnumOf<'ImportOutcome'>;

/** What the service tells at most. */
const MOST_LINES = 100;

const look: Readonly<Record<Outcome, string>> = {
  NEW: 'badge-good',
  CHANGED: 'badge-wait',
  SAME: '',
  IN_CONFLICT: 'badge-warn',
  REFUSED: 'badge-bad',
};

export interface ReportProps {
  readonly report: ImportReport;
  readonly fileName: string;
}

export function Report({ report, fileName }: ReportProps) {
  const { say, pick } = useLanguage();
  const counts: readonly (readonly [Outcome, number])[] = [
    ['NEW', report.newRows],
    ['CHANGED', report.changedRows],
    ['SAME', report.sameRows],
    ['IN_CONFLICT', report.conflictRows],
    ['REFUSED', report.refusedRows],
  ];
  const lines = inOrder(report.lines);
  const hasFiles = report.lines.some(({ file }) => file !== fileName);
  return (
    <>
      <dl className="import-counts">
        {counts.map(([outcome, count]) => (
          <div key={outcome} className={count === 0 ? 'import-none' : undefined}>
            <dt>{say(importOutcomeText[outcome])}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {report.conflictRows > 0 && <p className="muted">{say(texts.conflict)}</p>}
      {report.lines.length > 0 && (
        <div
          className="import-lines"
          role="region"
          aria-label={`${say(texts.caption)} ${fileName}`}
          tabIndex={0}
        >
          <table>
            <caption className="visually-hidden">{say(texts.caption)}</caption>
            <thead>
              <tr>
                {hasFiles && <th scope="col">{say(texts.file)}</th>}
                <th scope="col">{say(texts.line)}</th>
                <th scope="col">{say(texts.column)}</th>
                <th scope="col">{say(texts.outcome)}</th>
                <th scope="col">{say(texts.why)}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                // Two things may be said of one cell.
                <tr key={index}>
                  {hasFiles && <td>{line.file}</td>}
                  <td>{line.line ?? say(texts.whole)}</td>
                  <td>{line.column === null ? '—' : <Column name={line.column} />}</td>
                  <td>
                    <span className={`badge ${look[line.outcome]}`}>
                      {say(importOutcomeText[line.outcome])}
                    </span>
                  </td>
                  <td>
                    {pick(line.explanationZh, line.explanationEn)}
                    {line.record !== null && <span className="import-record">{line.record}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {report.lines.length === MOST_LINES && <p className="muted">{say(texts.first)}</p>}
      {report.refusedRows > 0 && <p className="muted">{say(texts.candidates)}</p>}
    </>
  );
}

/** By the lines of each file: what is found only once rows are compared is told after what is wrong in itself. */
function inOrder(lines: ImportReport['lines']): ImportReport['lines'] {
  const files = [...new Set(lines.map(({ file }) => file))];
  return lines.toSorted(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
}

/** As Chinese files head it; the name of the data set beside it, by which the documentation speaks of it. */
function Column({ name }: { readonly name: string }) {
  const { language } = useLanguage();
  const heading = language === 'zh' ? columnHeadings[name] : undefined;
  return heading === undefined ? (
    <code>{name}</code>
  ) : (
    <>
      {heading} <code className="muted">{name}</code>
    </>
  );
}
