/** What the factors of a suggestion say, in both languages, naming the facts used. */
import { kindText } from '../agreements/wording.js';
import { dateText } from '../dates.js';
import { inSentence } from '../places/wording.js';
import { routeKindText } from '../reach/wording.js';
import type { BilingualText } from '../refusal.js';
import type { AskingCity, BestRoute, Candidate, CandidateTie, Corridor, Joined } from './suggestion-facts.js';

/** Places that an explanation names; the others are counted. */
const PLACES_NAMED = 4;

/** A tie by its kind and date. */
function tieText(kind: CandidateTie['kind'], signedOn: string | null): BilingualText {
  const date = signedOn === null ? { zh: '日期不详', en: 'undated' } : dateText(signedOn);
  return { zh: `${kindText[kind].zh}，${date.zh}`, en: `${kindText[kind].en}, ${date.en}` };
}

/** Names the best route's kind and what carries each of its steps. */
export function explainReach(route: BestRoute | null): BilingualText {
  if (route === null) return { zh: '库中没有可走的路径', en: 'the registry has no route' };
  const steps = route.steps.map((step) => ({
    zh: step.toZh + carriedBy(step).zh,
    en: step.toEn + carriedBy(step).en,
  }));
  const kind = routeKindText[route.kind];
  return {
    zh: `最佳路径${kind.zh}，${route.hops}步：${steps.map(({ zh }) => zh).join('→')}`,
    en: `best route ${kind.en}, ${route.hops} ${route.hops === 1 ? 'step' : 'steps'}: ${steps.map(({ en }) => en).join(' → ')}`,
  };
}

function carriedBy(step: BestRoute['steps'][number]): BilingualText {
  if (step.by === 'AGREEMENT' && step.kind !== null) {
    const tie = tieText(step.kind, step.signedOn);
    return { zh: `（${tie.zh}）`, en: ` (${tie.en})` };
  }
  if (step.by === 'CHANNEL')
    return { zh: `（${step.channelZh ?? '渠道'}）`, en: ` (${step.channelEn ?? 'channel'})` };
  if (step.by === 'ALLIANCE') return { zh: '（外办协作）', en: ' (their offices work together)' };
  return { zh: '', en: '' };
}

/** Names the corridor that joins us best. */
export function explainCorridor(
  me: AskingCity,
  partner: Candidate,
  joined: Joined | undefined,
): BilingualText {
  if (joined === undefined)
    return {
      zh: `库中没有${me.provinceZh}通往${partner.countryZh}的班列`,
      en: `the registry has no rail corridor from ${me.provinceEn} to ${inSentence(partner.countryEn)}`,
    };
  const { corridor, isNear } = joined;
  const holder = corridor.own
    ? { zh: '本市', en: 'our own' }
    : { zh: `${me.provinceZh}其他市的`, en: `of another city of ${me.provinceEn}` };
  return {
    zh: `${holder.zh}${corridor.nameZh}${isNear ? '通达对方所在地区' : `通往或途经${partner.countryZh}`}`,
    en: `${corridor.nameEn} (${holder.en}) ${isNear ? 'ends in their region' : `leads to or through ${inSentence(partner.countryEn)}`}`,
  };
}

/** Names how many ties the province has in the candidate's country. */
export function explainDiversity(me: AskingCity, partner: Candidate, ties: number): BilingualText {
  return ties === 0
    ? {
        zh: `${me.provinceZh}及所辖各市在${partner.countryZh}尚无对象`,
        en: `${me.provinceEn} and its cities have no partner in ${inSentence(partner.countryEn)} yet`,
      }
    : {
        zh: `${me.provinceZh}及所辖各市在${partner.countryZh}已有${ties}个对象`,
        en: `${me.provinceEn} and its cities have ${ties} ${ties === 1 ? 'partner' : 'partners'} in ${inSentence(partner.countryEn)} already`,
      };
}

/** Names our own tie, which is to be built on. */
export function explainOwnTie({ kind, signedOn }: CandidateTie): BilingualText {
  const tie = tieText(kind, signedOn);
  return {
    zh: `本市已与其有往来（${tie.zh}），可在此基础上推进`,
    en: `we have a tie with it already (${tie.en}) to build on`,
  };
}

/** Names the corridors whose destinations no source states. */
export function explainUnknownCorridor(me: AskingCity, corridors: readonly Corridor[]): BilingualText {
  const unknown = corridors.filter(({ countries }) => countries.length === 0);
  return {
    zh: `${me.provinceZh}有目的地未载明的班列（${unknown.map(({ nameZh }) => nameZh).join('、')}），是否通达不详，不计入`,
    en: `a rail corridor of ${me.provinceEn} has no recorded destination (${unknown.map(({ nameEn }) => nameEn).join(', ')}), so this is not known; not counted`,
  };
}

/** Names the Chinese places that have a tie with the candidate. */
export function explainContention(ties: readonly CandidateTie[], isDated: boolean): BilingualText {
  if (ties.length === 0)
    return isDated
      ? {
          zh: '截至该日，库中没有有日期可考的国内其他地方与其往来的记录',
          en: 'as of that date, the registry has no dated tie of another Chinese place with it',
        }
      : {
          zh: '库中没有国内其他地方与其往来的记录',
          en: 'the registry has no tie of another Chinese place with it',
        };
  const sorted = [...ties].sort((one, other) => (one.id < other.id ? -1 : 1));
  const named = sorted.slice(0, PLACES_NAMED).map(({ homeZh, homeEn, kind, signedOn }) => {
    const tie = tieText(kind, signedOn);
    return { zh: `${homeZh}（${tie.zh}）`, en: `${homeEn} (${tie.en})` };
  });
  const more = sorted.length - named.length;
  return {
    zh: `已有往来：${named.map(({ zh }) => zh).join('、')}${more > 0 ? `，另有${more}项` : ''}`,
    en: `ties with it: ${named.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}
