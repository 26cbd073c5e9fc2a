/** The sections of a handover file that ask for work: what is due, what is disputed, what was changed, who signs. */
import { kindText } from '../agreements/wording.js';
import type { BilingualText } from '../refusal.js';
import type { Citations } from './citations.js';
import { cell, same, type Block, type Cell, type Section } from './document.js';
import type { Checked, Due } from './due.js';
import type { ClaimFacts, DossierFacts, EntryFacts } from './facts.js';
import {
  actionText,
  chinaTime,
  claimStatusText,
  fieldText,
  listText,
  nameOf,
  statusText,
  tieText,
  titleOf,
  valueText,
  word,
} from './wording.js';

const paragraph = (text: BilingualText): Block => ({ kind: 'paragraph', cell: cell(text) });

/** What is due, by what presses most. */
export function dueSection(due: readonly Due[], citations: Citations): Section {
  const title = { zh: '待办事项', en: 'What is due' };
  if (due.length === 0)
    return { title, blocks: [paragraph({ zh: '暂无待办事项。', en: 'Nothing is due.' })] };
  return {
    title,
    blocks: [
      {
        kind: 'table',
        head: [
          { zh: '序号', en: 'No.' },
          { zh: '事项', en: 'Matter' },
          { zh: '对象', en: 'Concerning' },
          { zh: '办理', en: 'To be done' },
        ],
        rows: due.map((one, place) => dueRow(one, place + 1, citations)),
      },
    ],
  };
}

function dueRow(due: Due, number: number, citations: Citations): Cell[] {
  const { matter, todo } = dueText(due);
  const about = due.kind === 'TO_CHECK' ? due.what : { tie: due.tie, sources: due.tie.sources };
  return [
    cell(String(number)),
    cell(matter),
    { text: checkedText(about), cites: citations.cite(about.sources) },
    cell(todo),
  ];
}

const checkedText = (what: Checked): BilingualText =>
  'tie' in what ? tieText(what.tie) : nameOf(what.named);

function dueText(due: Due): { matter: BilingualText; todo: BilingualText } {
  switch (due.kind) {
    case 'TERM_OVER': {
      const status = statusText[due.tie.status];
      return {
        matter: { zh: `期限已于${due.on}届满`, en: `term ended ${due.on}` },
        todo: {
          zh: `现状仍记为“${status.zh}”，请查明是否续签或终止，并登记`,
          en: `its status is still “${status.en}”: find out whether it was renewed or ended, and enter it`,
        },
      };
    }
    case 'TERM_ENDS':
      return {
        matter: { zh: `期限至${due.on}`, en: `term ends ${due.on}` },
        todo: { zh: '商定是否续签', en: 'settle whether it is to be renewed' },
      };
    case 'SUSPENDED':
      return {
        matter: { zh: '已中止', en: 'suspended' },
        todo: { zh: '研究恢复或终止', en: 'consider resuming or ending it' },
      };
    case 'DORMANT':
      return {
        matter: { zh: '已休眠', en: 'dormant' },
        todo: { zh: '研究是否恢复往来', en: 'consider taking up exchanges again' },
      };
    case 'ANNIVERSARY':
      return {
        matter: { zh: `结好${due.years}周年（${due.on}）`, en: `${due.years} years (${due.on})` },
        todo: { zh: '可安排纪念活动或互致贺函', en: 'plan an event or an exchange of letters' },
      };
    case 'UNDATED':
      return {
        matter: { zh: '签署日期不详', en: 'date of signing not known' },
        todo: { zh: '查找协议文本，补登日期', en: 'find the agreement and enter its date' },
      };
    case 'TO_CHECK':
      return {
        matter: { zh: '待核', en: 'to be checked' },
        todo:
          due.because === 'REPORTED'
            ? {
                zh: '仅见于百科名录等二手资料，请查原件核实',
                en: 'second-hand lists alone say it: check it against an original',
              }
            : {
                zh: '仅据转载副本，请与原发布者核对',
                en: 'read on copies alone: check it against the publisher',
              },
      };
  }
}

/** Claims about one record, with what it is called. */
export interface Disputed {
  readonly record: BilingualText;
  readonly claims: readonly ClaimFacts[];
}

/** All records with claims. */
export const disputedOf = ({ place, ties, exchanges, channels, assets }: DossierFacts): Disputed[] =>
  [
    { record: nameOf(place), claims: place.claims },
    ...ties.map((tie) => ({ record: tieText(tie), claims: tie.claims })),
    ...exchanges.map((exchange) => ({ record: titleOf(exchange), claims: exchange.claims })),
    ...[...channels, ...assets].map((one) => ({ record: nameOf(one), claims: one.claims })),
  ].filter(({ claims }) => claims.length > 0);

/** How many fields wait for a decision. */
export const openFields = (disputed: readonly Disputed[]): number =>
  disputed.reduce(
    (sum, { claims }) =>
      sum + new Set(claims.filter(({ status }) => status === 'OPEN').map(({ field }) => field)).size,
    0,
  );

/** Where sources disagree: what waits for a decision first. */
export function disputedSection(disputed: readonly Disputed[], citations: Citations): Section {
  const title = { zh: '存疑待决', en: 'What is disputed' };
  const rows = disputed.flatMap(({ record, claims }) => claims.map((claim) => ({ record, claim })));
  if (rows.length === 0)
    return {
      title,
      blocks: [
        paragraph({ zh: '本库所载各来源未见相互矛盾。', en: 'No sources are recorded that disagree.' }),
      ],
    };
  const ordered = [
    ...rows.filter(({ claim }) => claim.status === 'OPEN'),
    ...rows.filter(({ claim }) => claim.status !== 'OPEN'),
  ];
  return {
    title,
    blocks: [
      {
        kind: 'table',
        head: [
          { zh: '记录', en: 'Record' },
          { zh: '项目', en: 'Field' },
          { zh: '说法', en: 'Claim' },
          { zh: '裁定', en: 'Decision' },
        ],
        rows: ordered.map(({ record, claim }) => claimRow(record, claim, citations)),
      },
    ],
  };
}

function claimRow(record: BilingualText, claim: ClaimFacts, citations: Citations): Cell[] {
  const status = word(claimStatusText, claim.status);
  const by = [
    claim.decidedBy,
    claim.decidedAt === null ? null : chinaTime(claim.decidedAt),
    claim.reason,
  ].filter((part): part is string => part !== null);
  return [
    cell(record),
    cell(word(fieldText, claim.field)),
    {
      text: valueText(claim.field, claim.value),
      confidence: claim.confidence,
      cites: citations.cite(claim.sources),
    },
    cell(by.length === 0 ? status : { zh: [status.zh, ...by].join('，'), en: [status.en, ...by].join(', ') }),
  ];
}

/** The newest changes: who, when, for which office, what. */
export function entriesSection({ entries, entryTotal }: DossierFacts, citations: Citations): Section {
  const title = { zh: '最近变更', en: 'Recent changes' };
  if (entryTotal === 0)
    return { title, blocks: [paragraph({ zh: '本库未载变更。', en: 'No change is recorded.' })] };
  return {
    title,
    blocks: [
      ...(entries.length < entryTotal
        ? [
            paragraph({
              zh: `共${entryTotal}条，此处列最近${entries.length}条。`,
              en: `The last ${entries.length} of ${entryTotal} are listed here.`,
            }),
          ]
        : []),
      {
        kind: 'table',
        head: [
          { zh: '编号', en: 'No.' },
          { zh: '北京时间', en: 'Beijing time' },
          { zh: '办理人、单位', en: 'By' },
          { zh: '事项', en: 'What' },
          { zh: '变更前后', en: 'Before and after' },
        ],
        rows: entries.map((entry) => entryRow(entry, citations)),
      },
    ],
  };
}

function entryRow(entry: EntryFacts, citations: Citations): Cell[] {
  const action = word(actionText, entry.action);
  const changes = entry.changes.map(({ field, before, after }): BilingualText => {
    const [name, old, now] = [word(fieldText, field), valueText(field, before), valueText(field, after)];
    return { zh: `${name.zh}：${old.zh} → ${now.zh}`, en: `${name.en}: ${old.en} → ${now.en}` };
  });
  const { source } = entry;
  return [
    cell(String(entry.sequence)),
    cell(chinaTime(entry.at)),
    cell(listText([same(entry.actor), same(entry.office)])),
    cell({ zh: `${action.zh}（${entry.subject}）`, en: `${action.en} (${entry.subject})` }),
    {
      text: { zh: changes.map(({ zh }) => zh).join('；'), en: changes.map(({ en }) => en).join('; ') },
      cites: source === null ? [] : citations.citeByTitle(source.title, source.url),
    },
  ];
}

/** Room for those who hand the file over, take it over and stand by. */
export const signatures: Section = {
  title: { zh: '交接签字', en: 'Signatures' },
  blocks: [
    {
      kind: 'table',
      head: [
        { zh: '移交人', en: 'Handed over by' },
        { zh: '接收人', en: 'Taken over by' },
        { zh: '监交人', en: 'In the presence of' },
        { zh: '日期', en: 'Date' },
      ],
      rows: [['', '', '', ''].map((blank) => cell(blank))],
    },
  ],
};

/** Ties by kind, in a sentence: 友好城市3个、意向书1个. */
export function tieCounts({ ties }: DossierFacts): BilingualText {
  const counts = (['FORMAL', 'COOPERATION', 'INTENT', 'NEGOTIATION'] as const)
    .map((kind) => ({ kind, number: ties.filter((tie) => tie.kind === kind).length }))
    .filter(({ number }) => number > 0);
  return listText(
    counts.map(({ kind, number }) => ({
      zh: `${kindText[kind].zh}${number}`,
      en: `${kindText[kind].en} ${number}`,
    })),
  );
}
