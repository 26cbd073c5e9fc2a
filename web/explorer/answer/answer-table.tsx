/** The same answer as a table. */
import { Fragment } from 'react';
import { ConfidenceMark, TieKind } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { SourcesOnDemand } from '../parts/sources.js';
import { cellValue, type Cell } from '../questions/cell.js';
import type { Answer, Question } from '../questions/question.js';
import { useLanguage, type BilingualText } from '../text/language.js';

const texts = {
  sources: { zh: '来源', en: 'Sources' },
} satisfies Record<string, BilingualText>;

export interface AnswerTableProps {
  readonly question: Question;
  readonly rows: Answer['rows'];
}

export function AnswerTable({ question, rows }: AnswerTableProps) {
  const { say } = useLanguage();
  return (
    // Wider than a narrow window, so it can be scrolled by keyboard too.
    <div className="table-frame" role="region" aria-label={say(question.title)} tabIndex={0}>
      <table className="answer-table">
        <thead>
          <tr>
            <th scope="col">#</th>
            {question.columns.map((column) => (
              <th key={column.zh} scope="col">
                {say(column)}
              </th>
            ))}
            <th scope="col">{say(texts.sources)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, sources }, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              {cells.map((cell, column) => (
                <td key={column} className={typeof cell === 'number' ? 'number' : undefined}>
                  <CellContent cell={cell} />
                </td>
              ))}
              <td>{sources.length > 0 && <SourcesOnDemand sources={sources} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellContent({ cell }: { readonly cell: Cell }) {
  const { language } = useLanguage();
  if (cell === null) return <span className="muted">—</span>;
  if (Array.isArray(cell))
    return (cell as readonly Cell[]).map((each, index) => (
      <Fragment key={index}>
        {index > 0 && <br />}
        <CellContent cell={each} />
      </Fragment>
    ));
  if (typeof cell === 'object' && 'place' in cell) return <PlaceLink place={cell.place} />;
  if (typeof cell === 'object' && 'tie' in cell) return <TieKind kind={cell.tie} />;
  if (typeof cell === 'object' && 'confidence' in cell && cell.confidence !== 'DOCUMENTED')
    return <ConfidenceMark confidence={cell.confidence} />;
  return cellValue(cell, language);
}
