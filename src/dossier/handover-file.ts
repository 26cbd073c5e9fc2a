/** Puts a place's handover file together from its facts: 交接档案. Pure: the moment is an argument. */
import { INCOMPLETE } from '../rules/wording.js';
import type { BilingualText } from '../refusal.js';
import { Citations } from './citations.js';
import { cell, type Document, type Section } from './document.js';
import { dueOf } from './due.js';
import { exchangesSection } from './exchanges-section.js';
import type { DossierFacts } from './facts.js';
import { proposalsSection } from './proposals-section.js';
import {
  alliancesSection,
  assetsSection,
  channelsSection,
  insideSection,
  placeSection,
  sharedListsSection,
  tiesSection,
} from './sections.js';
import { addressOf, chinaTime } from './wording.js';
import {
  disputedOf,
  disputedSection,
  dueSection,
  entriesSection,
  openFields,
  signatures,
  tieCounts,
} from './work-sections.js';

/** A handover file, and what it counts. */
export interface HandoverFile {
  readonly document: Document;
  /** Agreements that the place is a party to, whether listed or cut off. */
  readonly ties: number;
  readonly due: number;
  /** Fields about which sources disagree and nobody has decided. */
  readonly disputed: number;
  readonly sources: number;
}

/** @param madeAt ISO 8601 instant in UTC */
export function handoverFile(facts: DossierFacts, madeAt: string): HandoverFile {
  const { place } = facts;
  const citations = new Citations();
  const made = chinaTime(madeAt);
  const due = dueOf(facts, made.slice(0, 10));
  const disputed = disputedOf(facts);
  const counts = { ties: facts.tieTotal, due: due.length, disputed: openFields(disputed) };
  const hasInside = facts.placesInside > 0;
  const hasAlliances = facts.alliances.length > 0;
  const hasSharedLists = facts.sharedBy.length + facts.sharedWith.length > 0;

  const parts: Section[] = [
    summary(facts, counts),
    placeSection(place, citations),
    dueSection(due, citations),
    disputedSection(disputed, citations),
    ...(facts.proposalTotal > 0 ? [proposalsSection(facts)] : []),
    tiesSection(facts, citations),
    exchangesSection(facts, citations),
    ...(hasInside ? [insideSection(facts)] : []),
    channelsSection(facts, citations),
    assetsSection(facts, citations),
    ...(hasAlliances ? [alliancesSection(facts, citations)] : []),
    ...(hasSharedLists ? [sharedListsSection(facts)] : []),
    entriesSection(facts, citations),
    sourcesSection(citations),
    signatures,
  ];
  const address = addressOf(place);
  return {
    document: {
      title: { zh: `${place.nameZh}友城工作交接档案`, en: `Sister-city handover file of ${place.nameEn}` },
      about: [address, { zh: `制作时间：${made}（北京时间）`, en: `Made ${made}, Beijing time` }],
      sections: parts.map(({ title, blocks }, number) => ({ title: numbered(title, number + 1), blocks })),
    },
    ...counts,
    sources: citations.sources.length,
  };
}

const DIGITS = '零一二三四五六七八九十';

/** 一、基本情况; 1. The place. There are fewer than twenty sections. */
function numbered({ zh, en }: BilingualText, number: number): BilingualText {
  const chinese = number <= 10 ? DIGITS[number]! : `十${DIGITS[number - 10]!}`;
  return { zh: `${chinese}、${zh}`, en: `${number}. ${en}` };
}

function summary(
  facts: DossierFacts,
  { ties, due, disputed }: { ties: number; due: number; disputed: number },
): Section {
  const kinds = tieCounts(facts);
  const inKinds =
    facts.ties.length < ties || ties === 0
      ? { zh: '', en: '' }
      : { zh: `（${kinds.zh}）`, en: ` (${kinds.en})` };
  const unknown = facts.ties.filter(({ status }) => status === 'UNKNOWN').length;
  return {
    title: { zh: '提要', en: 'Summary' },
    blocks: [
      {
        kind: 'list',
        items: [
          { zh: `友好关系：${ties}${inKinds.zh}`, en: `Ties: ${ties}${inKinds.en}` },
          { zh: `其中现状不明：${unknown}`, en: `Of these, present state unknown: ${unknown}` },
          { zh: `往来：${facts.exchangeTotal}`, en: `Exchanges: ${facts.exchangeTotal}` },
          { zh: `渠道：${facts.channelTotal}`, en: `Channels: ${facts.channelTotal}` },
          { zh: `文化资源：${facts.assetTotal}`, en: `Cultural assets: ${facts.assetTotal}` },
          { zh: `待办：${due}`, en: `Due: ${due}` },
          { zh: `存疑待决：${disputed}`, en: `Disputed: ${disputed}` },
        ].map((text) => cell(text)),
      },
      {
        kind: 'paragraph',
        cell: cell({
          zh: `方括号中的数字为来源编号，见文末。${INCOMPLETE.zh}。`,
          en: `Numbers in square brackets are those of the sources at the end. Note that ${INCOMPLETE.en}.`,
        }),
      },
    ],
  };
}

function sourcesSection({ sources }: Citations): Section {
  const note = {
    zh: '未注明查阅日期的，本库未载。',
    en: 'Where no date of reading is given, none is recorded.',
  };
  return {
    title: { zh: '来源', en: 'Sources' },
    blocks: [
      { kind: 'paragraph', cell: cell(note) },
      { kind: 'sources', sources },
    ],
  };
}
