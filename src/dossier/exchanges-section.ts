/** The section of a handover file on exchanges: what was held, what is planned, and how lively each tie is by that. */
import {
  exchangeFieldText,
  exchangeKindText,
  exchangeRankText,
  exchangeStateText,
  healthLevelText,
} from '../exchanges/wording.js';
import type { BilingualText } from '../refusal.js';
import type { Citations } from './citations.js';
import { cell, same, type Block, type Cell, type Section } from './document.js';
import type { DossierFacts, ExchangeFacts, TieFacts } from './facts.js';
import { basis, cutOff, nothing } from './sections.js';
import { NOT_RECORDED, UNDATED, listText, nameOf, tieText, titleOf } from './wording.js';

/** What was held, what is planned as far as the reader may see it, and the health of the ties. */
export function exchangesSection(facts: DossierFacts, citations: Citations): Section {
  const { exchanges, exchangeTotal, ties } = facts;
  const held = exchanges.filter(({ state }) => state === 'HELD');
  const others = exchanges.filter(({ state }) => state !== 'HELD');
  return {
    title: { zh: '往来', en: 'Exchanges' },
    blocks: [
      ...(held.length === 0
        ? [
            nothing({
              zh: '本库未载已举行的往来；未载不等于没有。',
              en: 'No exchange that was held is recorded, which does not mean that there was none.',
            }),
          ]
        : [heldTable(held, citations)]),
      ...(others.length === 0
        ? []
        : [
            nothing({
              zh: '计划中和已取消的往来（仅登记单位及其上级可见）：',
              en: 'Planned and cancelled ones, for the office that recorded them and those above it alone:',
            }),
            plannedTable(others, citations),
          ]),
      ...cutOff(exchanges.length, exchangeTotal),
      ...remarks(exchanges, citations),
      ...healthBlocks(ties),
    ],
  };
}

const heldTable = (held: readonly ExchangeFacts[], citations: Citations): Block => ({
  kind: 'table',
  head: [
    { zh: '日期', en: 'Date' },
    { zh: '往来', en: 'Exchange' },
    { zh: '形式', en: 'Kind' },
    { zh: '对方', en: 'Partner' },
    { zh: '领域', en: 'Fields' },
    { zh: '带队、人数', en: 'Led by, people' },
    { zh: '依据', en: 'Basis' },
  ],
  rows: held.map((exchange) => [
    cell(exchange.happenedOn ?? UNDATED),
    cell(titleOf(exchange)),
    cell(exchangeKindText[exchange.kind]),
    partnerOf(exchange),
    cell(
      exchange.fields.length === 0
        ? NOT_RECORDED
        : listText(exchange.fields.map((field) => exchangeFieldText[field])),
    ),
    cell(attendance(exchange)),
    basis(exchange, citations),
  ]),
});

const plannedTable = (planned: readonly ExchangeFacts[], citations: Citations): Block => ({
  kind: 'table',
  head: [
    { zh: '计划日期', en: 'Planned for' },
    { zh: '往来', en: 'Exchange' },
    { zh: '形式', en: 'Kind' },
    { zh: '对方', en: 'Partner' },
    { zh: '状态', en: 'State' },
    { zh: '依据', en: 'Basis' },
  ],
  rows: planned.map((exchange) => [
    cell(exchange.plannedOn ?? UNDATED),
    cell(titleOf(exchange)),
    cell(exchangeKindText[exchange.kind]),
    partnerOf(exchange),
    cell(exchangeStateText[exchange.state]),
    basis(exchange, citations),
  ]),
});

const partnerOf = ({ other }: ExchangeFacts): Cell => cell(other === null ? NOT_RECORDED : nameOf(other));

function attendance({ ledBy, participants }: ExchangeFacts): BilingualText {
  const texts = [
    ...(ledBy === null ? [] : [exchangeRankText[ledBy]]),
    ...(participants === null ? [] : [{ zh: `${participants}人`, en: `${participants} people` }]),
  ];
  return texts.length === 0 ? NOT_RECORDED : listText(texts);
}

function remarks(exchanges: readonly ExchangeFacts[], citations: Citations): Block[] {
  const items = exchanges.flatMap((exchange): Cell[] => {
    const [zh, en] = [exchange.remarkZh ?? exchange.remarkEn, exchange.remarkEn ?? exchange.remarkZh];
    if (zh === null || en === null) return [];
    const title = titleOf(exchange);
    return [
      {
        text: { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` },
        cites: citations.cite(exchange.sources),
      },
    ];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Of ties that live and are real: each with a record by itself, the others counted. */
function healthBlocks(ties: readonly TieFacts[]): Block[] {
  const living = ties.filter(
    ({ kind, status, confidence }) =>
      kind !== 'NEGOTIATION' &&
      status !== 'EXPIRED' &&
      status !== 'TERMINATED' &&
      confidence !== 'HYPOTHETICAL',
  );
  const known = living.filter(({ health }) => health.level !== 'NO_RECORD');
  const unknown = living.length - known.length;
  return [
    ...(known.length === 0
      ? []
      : [
          nothing({
            zh: '各项友好关系的活跃程度（只计已登记、已举行的往来）：',
            en: 'How lively the ties are, by what was held and recorded alone:',
          }),
          {
            kind: 'table',
            head: [
              { zh: '友好关系', en: 'Tie' },
              { zh: '活跃程度', en: 'Level' },
              { zh: '得分', en: 'Score' },
              { zh: '理由', en: 'Why' },
            ],
            rows: known.map((tie) => [
              cell(tieText(tie)),
              cell(healthLevelText[tie.health.level]),
              cell(same(String(tie.health.score))),
              cell(reasons(tie)),
            ]),
          } as const,
        ]),
    ...(unknown === 0
      ? []
      : [
          nothing({
            zh: `${unknown}项友好关系名下未载往来，无从判断其活跃程度。`,
            en: `Under ${unknown} of the ties no exchange is recorded, so nothing can be said of how lively they are.`,
          }),
        ]),
  ];
}

const reasons = ({ health }: TieFacts): BilingualText => ({
  zh: health.factors
    .map(({ explanationZh, contribution }) => `${explanationZh}（${contribution} 分）`)
    .join('；'),
  en: health.factors
    .map(({ explanationEn, contribution }) => `${explanationEn} (${contribution})`)
    .join('; '),
});
