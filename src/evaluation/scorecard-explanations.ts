/** What a scorecard says of each indicator, down to the records: how many of how many, and which. */
import { dateText } from '../dates.js';
import { exchangeFields, type ExchangeField } from '../exchanges/terms.js';
import { exchangeFieldText } from '../exchanges/wording.js';
import type { BilingualText } from '../refusal.js';
import {
  CHANNELS_FOR_HALF,
  EXCHANGES_FOR_HALF,
  fieldsOf,
  heldIn,
  stoodAllYear,
  type Evidence,
  type Measure,
  type Unknown,
} from './indicators.js';
import type { PlaceRecord } from './scorecard-facts.js';
import type { IndicatorName } from './scorecard-weights.js';
import { listText } from './wording.js';

const nameOf = ({ nameZh, nameEn }: Evidence): BilingualText => ({ zh: nameZh, en: nameEn });

/** With its date in brackets, where it has one. */
function datedName({ nameZh, nameEn, on }: Evidence): BilingualText {
  if (on === null) return { zh: nameZh, en: nameEn };
  const date = dateText(on);
  return { zh: `${nameZh}（${date.zh}）`, en: `${nameEn} (${date.en})` };
}

/** Joins what there is to say; nothing is said of an empty list. */
const sentence = (head: BilingualText, ...parts: readonly (BilingualText | null)[]): BilingualText => {
  const said = [head, ...parts.filter((part) => part !== null)];
  return { zh: `${said.map(({ zh }) => zh).join('；')}。`, en: `${said.map(({ en }) => en).join('; ')}.` };
};

function named(zh: string, en: string, items: readonly BilingualText[]): BilingualText | null {
  if (items.length === 0) return null;
  const list = listText(items);
  return { zh: `${zh}：${list.zh}`, en: `${en}: ${list.en}` };
}

const split = (evidence: readonly Evidence[]) => ({
  counted: evidence.filter(({ counts }) => counts),
  open: evidence.filter(({ counts }) => !counts),
});

const tiesEn = (number: number) => (number === 1 ? 'the 1 tie' : `the ${number} ties`);

type Explain = (evidence: readonly Evidence[], place: PlaceRecord, year: number) => BilingualText;

const explain: Readonly<Record<IndicatorName, Explain>> = {
  TIES_KEPT_ALIVE: (evidence, _place, year) => {
    const { counted, open } = split(evidence);
    return sentence(
      {
        zh: `${year}年年初已有、年底仍在的友好关系${evidence.length}对，当年有往来的${counted.length}对`,
        en: `${counted.length} of ${tiesEn(evidence.length)} that stood throughout ${year} had an exchange in it`,
      },
      named(
        '有往来（括号内为最近一次）',
        'with an exchange, the last one in brackets',
        counted.map(datedName),
      ),
      named('未见往来登记', 'none is recorded with', open.map(nameOf)),
    );
  },
  EXCHANGES_HELD: (evidence, _place, year) =>
    sentence(
      {
        zh: `${year}年登记的已举办往来${evidence.length}次；次数越多得分越高，${EXCHANGES_FOR_HALF}次得一半`,
        en: `${evidence.length} exchanges held in ${year} are recorded; each one more counts, ${EXCHANGES_FOR_HALF} make a half`,
      },
      named('包括', 'they are', evidence.map(datedName)),
    ),
  FIELDS_COVERED: (_evidence, place, year) => {
    const covered = fieldsOf(heldIn(place, year));
    const texts = (fields: readonly ExchangeField[]) => fields.map((field) => exchangeFieldText[field]);
    return sentence(
      {
        zh: `${year}年的往来涉及${exchangeFields.length}个上报领域中的${covered.length}个`,
        en: `the exchanges of ${year} cover ${covered.length} of the ${exchangeFields.length} fields by which offices report`,
      },
      named('已涉及', 'covered', texts(covered)),
      named('尚未涉及', 'not covered', texts(exchangeFields.filter((field) => !covered.includes(field)))),
    );
  },
  CHANNELS_WIDENED: (evidence, place, year) => {
    const begun = new Set(
      place.begun.filter(({ since }) => since.startsWith(String(year))).map(({ id }) => id),
    );
    return sentence(
      {
        zh: `${year}年新建的渠道和用于往来的民间、企业渠道共${evidence.length}条；条数越多得分越高，${CHANNELS_FOR_HALF}条得一半`,
        en: `${evidence.length} channels began in ${year} or, being civil or of an enterprise, carried an exchange; each one more counts, ${CHANNELS_FOR_HALF} make a half`,
      },
      named('新建', 'begun', evidence.filter(({ id }) => begun.has(id)).map(datedName)),
      named('用于往来', 'used', evidence.filter(({ id }) => !begun.has(id)).map(datedName)),
    );
  },
  PROPOSALS_FINISHED: (evidence, _place, year) => {
    const { counted, open } = split(evidence);
    return sentence(
      {
        zh: `${year}年在办的请示${evidence.length}件，当年批复或签署的${counted.length}件`,
        en: `${counted.length} of ${evidence.length} proposals in hand in ${year} were decided or signed in it`,
      },
      named('已办结', 'finished', counted.map(datedName)),
      named('未办结', 'not finished', open.map(nameOf)),
    );
  },
  PLANS_MET: (evidence, _place, year) => {
    const { counted, open } = split(evidence);
    return sentence(
      {
        zh: `${year}年计划${evidence.length}项，已完成${counted.length}项`,
        en: `${counted.length} of the ${evidence.length} items planned for ${year} are met`,
      },
      named('已完成', 'met', counted.map(nameOf)),
      named('未完成', 'not met', open.map(nameOf)),
    );
  },
};

const reasons: Readonly<Record<Unknown, (year: number, place: PlaceRecord) => BilingualText>> = {
  NO_TIES: (year) => ({
    zh: `没有${year}年年初已有、年底仍在的友好关系登记，此项不计。`,
    en: `no tie is recorded that stood throughout ${year}; not counted.`,
  }),
  TIES_WITHOUT_EXCHANGES: (year, place) => {
    const { zh, en } = reasons.NO_EXCHANGES(year, place);
    const number = place.ties.filter((tie) => stoodAllYear(tie, year)).length;
    return {
      zh: `${year}年年初已有、年底仍在的友好关系${number}对；${zh}`,
      en: `${number === 1 ? '1 tie' : `${number} ties`} stood throughout ${year}; ${en}`,
    };
  },
  NO_EXCHANGES: (year) => ({
    zh: `${year - 1}年和${year}年均无往来登记，无从判断，此项不计；没有登记不等于没有开展工作。`,
    en: `no exchange is recorded for ${year - 1} or ${year}, so nothing can be said; not counted. No record does not mean no work.`,
  }),
  NO_CHANNELS: (year, place) => {
    const { zh, en } = reasons.NO_EXCHANGES(year, place);
    return {
      zh: `${year}年没有新建渠道的登记；${zh}`,
      en: `no channel is recorded that began in ${year}; ${en}`,
    };
  },
  NO_PROPOSALS: (year) => ({
    zh: `没有${year}年在办的请示登记，此项不计。`,
    en: `no proposal is recorded that was in hand in ${year}; not counted.`,
  }),
  NO_PLAN: (year) => ({
    zh: `没有${year}年的工作计划登记，此项不计。`,
    en: `no work plan is recorded for ${year}; not counted.`,
  }),
  CLOSED: () => ({
    zh: '请示和计划仅本单位及其上级可见，此项不显示，也不计入。',
    en: 'proposals and plans are seen by their office and those above it alone: neither shown nor counted.',
  }),
};

/** @param isCounted whether the indicator is part of the totals that are compared */
export function explainIndicator(
  name: IndicatorName,
  measure: Measure,
  place: PlaceRecord,
  year: number,
  isCounted: boolean,
): BilingualText {
  if (measure.value === null) return reasons[measure.reason](year, place);
  const { zh, en } = explain[name](measure.evidence, place, year);
  if (isCounted) return { zh, en };
  return {
    zh: `${zh}您不能查看全部参评地方的此类记录，故此项不计入总分和位次。`,
    en: `${en} You may not see such records of all places compared, so it counts neither in the total nor in the rank.`,
  };
}

/** What the total and the rank rest on. */
interface Grounds {
  /** Indicators that are recorded, of those that count. */
  readonly known: number;
  readonly counted: number;
  readonly rank: number | null;
  readonly ranked: number;
  /** Places compared of which too little is recorded for a rank. */
  readonly unranked: number;
}

/** What the card says as a whole. */
export function explainTotal(
  { nameZh, nameEn }: PlaceRecord,
  year: number,
  { known, counted, rank, ranked, unranked }: Grounds,
): BilingualText {
  if (known === 0)
    return {
      zh: `${nameZh}${year}年各项工作均无登记可计，不评总分，不排位次；没有登记不等于没有开展工作。`,
      en: `Nothing that counts is recorded of the work of ${nameEn} in ${year}, so there is neither a total nor a rank; no record does not mean no work.`,
    };
  const grounds = {
    zh: `${nameZh}${year}年计入总分的${counted}项指标中，有登记的${known}项，总分按有登记的折算`,
    en: `${known} of the ${counted} indicators that count are recorded of ${nameEn} in ${year}, and the total rests on these alone`,
  };
  if (rank === null)
    return {
      zh: `${grounds.zh}；登记过少，不排位次。`,
      en: `${grounds.en}; too little is recorded for a rank.`,
    };
  const others =
    unranked === 0
      ? { zh: '', en: '' }
      : {
          zh: `，另有${unranked}地登记过少，不排位次`,
          en: `; of ${unranked} more too little is recorded for a rank`,
        };
  return {
    zh: `${grounds.zh}；在参加排位的${ranked}地中列第${rank}位${others.zh}。`,
    en: `${grounds.en}; it ranks ${rank} of ${ranked}${others.en}.`,
  };
}
