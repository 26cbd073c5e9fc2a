/** The same ties as a table, page by page. */
import { ConfidenceMark, TieKind } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { agreementStatusText } from '../text/words.js';
import { TieSources } from './tie-sources.js';
import type { MapData } from './map-data.js';
import { undatedText } from './words.js';

const texts = {
  caption: { zh: '友好关系列表', en: 'List of the ties' },
  home: { zh: '中方', en: 'Chinese side' },
  partner: { zh: '外方', en: 'Foreign side' },
  kind: { zh: '类别', en: 'Kind' },
  signed: { zh: '签署日期', en: 'Signed on' },
  status: { zh: '现状', en: 'Status' },
  sources: { zh: '来源', en: 'Sources' },
  none: { zh: '按当前筛选没有关系', en: 'No tie by the present filter' },
  before: { zh: '上一页', en: 'Previous' },
  after: { zh: '下一页', en: 'Next' },
  pages: { zh: '翻页', en: 'Pages' },
} satisfies Record<string, BilingualText>;

const PAGE = 50;

export interface TieListProps {
  readonly data: MapData;
  readonly ties: readonly number[];
  /** From 1; one after the last shows the last. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

export function TieList({ data, ties, page: asked, onPage }: TieListProps) {
  const { say } = useLanguage();
  if (ties.length === 0) return <Empty text={texts.none} />;
  const pages = Math.ceil(ties.length / PAGE);
  const page = Math.min(asked, pages);
  return (
    <>
      <div className="tie-list-scroll" role="region" aria-label={say(texts.caption)} tabIndex={0}>
        <table className="tie-list">
          <caption className="visually-hidden">{say(texts.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(texts.home)}</th>
              <th scope="col">{say(texts.partner)}</th>
              <th scope="col">{say(texts.kind)}</th>
              <th scope="col">{say(texts.signed)}</th>
              <th scope="col">{say(texts.status)}</th>
              <th scope="col">{say(texts.sources)}</th>
            </tr>
          </thead>
          <tbody>
            {ties.slice((page - 1) * PAGE, page * PAGE).map((index) => {
              const tie = data.ties[index]!;
              return (
                <tr key={tie.id}>
                  <td>
                    <PlaceLink place={data.places[tie.home]!} />
                  </td>
                  <td>
                    <PlaceLink place={data.places[tie.partner]!} />
                  </td>
                  <td>
                    <TieKind kind={tie.kind} />
                  </td>
                  <td>{tie.signedOn ?? say(undatedText)}</td>
                  <td>
                    {say(agreementStatusText[tie.status])} <ConfidenceMark confidence={tie.confidence} />
                  </td>
                  <td>
                    <TieSources id={tie.id} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <nav className="tie-list-pages" aria-label={say(texts.pages)}>
          <button type="button" disabled={page === 1} onClick={() => onPage(page - 1)}>
            {say(texts.before)}
          </button>
          <span>
            {page} / {pages}
          </span>
          <button type="button" disabled={page === pages} onClick={() => onPage(page + 1)}>
            {say(texts.after)}
          </button>
        </nav>
      )}
    </>
  );
}
