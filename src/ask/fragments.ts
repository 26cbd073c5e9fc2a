/** Parts of selection sets that questions share, with the shapes of their answers and how they are told. */
import { kindText, statusText } from '../agreements/wording.js';
import type { BilingualText } from '../refusal.js';
import type { Verdict } from '../rules/verdict.js';
import type { routeKindText } from '../reach/wording.js';
import type { CitedSource, Report } from './report.js';
import { basisText, channelKindText, inline, listOf, sameText, verdictText } from './wording.js';

export interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export const NAMED = 'id nameZh nameEn';
export const SOURCES = 'sources { id kind title titleEn url copyOf }';

/** A name in both languages. */
export const nameText = ({ nameZh, nameEn }: Omit<Named, 'id'>): BilingualText => ({
  zh: nameZh,
  en: nameEn,
});

/** Names in a row; a dash for none. */
export const namesText = (things: readonly Named[]): BilingualText =>
  things.length === 0 ? sameText('—') : listOf(things.map(nameText));

export interface PartnerPlace extends Named {
  readonly country: Named;
}

export const PARTNER = `${NAMED} country { ${NAMED} }`;

type Confidence = 'DOCUMENTED' | 'REPORTED' | 'HYPOTHETICAL';

/** What a reader must not overlook: that a fact still has to be checked, or is none. */
export function doubtText(confidence: Confidence): BilingualText {
  switch (confidence) {
    case 'DOCUMENTED':
      return sameText('');
    case 'REPORTED':
      return { zh: '（待核）', en: ' (reported, to be checked)' };
    case 'HYPOTHETICAL':
      return { zh: '（演示用例，并非事实）', en: ' (hypothetical, not a fact)' };
  }
}

export interface AgreementFacts {
  readonly kind: keyof typeof kindText;
  readonly status: keyof typeof statusText;
  readonly signedOn: string | null;
  readonly confidence: Confidence;
}

export const AGREEMENT = 'id kind status signedOn confidence';

/** Kind, date and doubts; the state only where it says that the tie is no longer alive. */
export function agreementText({ kind, status, signedOn, confidence }: AgreementFacts): BilingualText {
  const date = signedOn === null ? { zh: '日期不详', en: 'undated' } : sameText(signedOn);
  const isAlive = status === 'ACTIVE' || status === 'UNKNOWN';
  const state = isAlive
    ? sameText('')
    : { zh: `，${statusText[status].zh}`, en: `, ${statusText[status].en}` };
  const doubt = doubtText(confidence);
  return {
    zh: `${kindText[kind].zh} ${date.zh}${state.zh}${doubt.zh}`,
    en: `${kindText[kind].en} ${date.en}${state.en}${doubt.en}`,
  };
}

export interface ChannelFacts extends Named {
  readonly kind: keyof typeof channelKindText;
  readonly confidence: Confidence;
}

export const CHANNEL = `${NAMED} kind confidence`;

/** Name, kind and doubts. */
export function channelText({ nameZh, nameEn, kind, confidence }: ChannelFacts): BilingualText {
  const doubt = doubtText(confidence);
  return {
    zh: `${nameZh}（${channelKindText[kind].zh}）${doubt.zh}`,
    en: `${nameEn} (${channelKindText[kind].en})${doubt.en}`,
  };
}

export interface Step {
  readonly by: keyof typeof basisText;
  readonly from: Named;
  readonly to: Named;
  readonly agreement: AgreementFacts | null;
  readonly channel: ChannelFacts | null;
  readonly alliance: (Named & { readonly confidence: Confidence }) | null;
  readonly sources: readonly CitedSource[];
}

export const STEPS = `steps {
  by from { ${NAMED} } to { ${NAMED} }
  agreement { ${AGREEMENT} } channel { ${CHANNEL} } alliance { ${NAMED} confidence }
  ${SOURCES}
}`;

function carrierText({ by, agreement, channel, alliance }: Step): BilingualText {
  if (agreement !== null) return agreementText(agreement);
  if (channel !== null) return channelText(channel);
  if (alliance === null) return basisText[by];
  const doubt = doubtText(alliance.confidence);
  return { zh: alliance.nameZh + doubt.zh, en: alliance.nameEn + doubt.en };
}

/** A way as one line: 朔州市 —隶属→ 山西省 —友好城市 2017-11-24[2]→ 全罗南道. */
export function stepsText(steps: readonly Step[], report: Report): BilingualText {
  const cited = steps.map((step) => ({ step, carrier: carrierText(step), cite: report.cite(step.sources) }));
  const way = (language: keyof BilingualText) => {
    const name = ({ nameZh, nameEn }: Named) => (language === 'zh' ? nameZh : nameEn);
    const arrows = cited.map(({ step, carrier, cite }) => ` —${carrier[language]}${cite}→ ${name(step.to)}`);
    return name(steps[0]!.from) + arrows.join('');
  };
  return { zh: way('zh'), en: way('en') };
}

export interface Route {
  readonly kind: keyof typeof routeKindText;
  readonly score: number;
  readonly steps: readonly Step[];
}

export const ROUTES = `routes { kind score ${STEPS} }`;

export interface Factor {
  readonly name: string;
  readonly value: number | null;
  readonly contribution: number;
  readonly explanationZh: string;
  readonly explanationEn: string;
}

export const FACTORS = 'factors { name value contribution explanationZh explanationEn }';

/** What the factors say, one a line; those that are not known are shown with a question mark. */
export function tellFactors(factors: readonly Factor[], report: Report, indent: number): void {
  for (const { name, value, contribution, explanationZh, explanationEn } of factors) {
    const weight = value === null ? '?' : rounded(contribution);
    report.line(inline(`${name} ${weight}`, { zh: explanationZh, en: explanationEn }), indent);
  }
}

/** A figure as people read it; at most three places after the point. */
export const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

export interface Finding {
  readonly verdict: Verdict;
  readonly binding: boolean;
  readonly rule: {
    readonly id: string;
    readonly titleZh: string;
    readonly titleEn: string;
    readonly sources: readonly CitedSource[];
  };
  readonly explanationZh: string;
  readonly explanationEn: string;
}

export interface Eligibility {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

export const ELIGIBILITY = `{
  verdict
  findings { verdict binding explanationZh explanationEn rule { id titleZh titleEn ${SOURCES} } }
}`;

/** What rules say, one a line with its sources. */
export function tellFindings(findings: readonly Finding[], report: Report, indent: number): void {
  for (const { verdict, binding, rule, explanationZh, explanationEn } of findings) {
    const said = verdictText[verdict];
    const practice = binding ? sameText('') : { zh: '，他处做法', en: ', practice elsewhere' };
    const cite = report.cite(rule.sources);
    report.line(
      {
        zh: `${said.zh}${practice.zh}：${rule.titleZh}${cite} ${explanationZh}`,
        en: `${said.en}${practice.en}: ${rule.titleEn}${cite}. ${explanationEn}`,
      },
      indent,
    );
  }
}
