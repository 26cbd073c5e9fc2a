/**
 * How a partner within reach is scored. This file owns the rule: the statement `reach/reachable-partners` looks every
 * value up in the tables below, so that the database ranks by exactly these figures.
 *
 * A score is the sum of `value × weight` over its factors. Values are whole eighths and weights whole numbers, so
 * that every contribution and every sum of them is exact in binary floating point; the weights add up to 100. The
 * weights are this project's own judgement of what an office weighs first: who could introduce us, how directly, and
 * how well that is documented. No outside rule prescribes them.
 */
import type { Parameters } from '../graph/graph.js';
import type { BilingualText } from '../refusal.js';

/** A factor of the score. */
export interface FactorRule extends BilingualText {
  /** What it contributes at most. */
  readonly weight: number;
}

/** The factors; those of a route make up the route's own score, and the best route's count for the partner. */
export const factors = {
  strength: {
    weight: 32,
    zh: '最佳路径所依靠的关系有多牢固：正式友城最高，其次友好合作、意向书，再次渠道；只到国家一级的渠道最低',
    en: 'How strong the tie is that the best route rests on: a sister-city tie first, then co-operation, intent and channels; channels that reach only the country last',
  },
  distance: {
    weight: 16,
    zh: '最佳路径的步数：越少越好',
    en: 'How many steps the best route takes: the fewer the better',
  },
  evidence: {
    weight: 16,
    zh: '最佳路径的依据：有文献可查优于名录所载',
    en: 'How well the best route is evidenced: documented before reported',
  },
  sharedThemes: {
    weight: 12,
    zh: '双方文化资源共有的具体主题：两个以上最高，一个次之',
    en: 'Themes that assets of both sides carry: two or more first, then one',
  },
  peerTie: {
    weight: 12,
    zh: '兄弟市与对方最牢固的关系',
    en: 'The strongest tie that a peer has with the partner',
  },
  activity: {
    weight: 8,
    zh: '最佳路径所依靠的关系近年是否活跃',
    en: 'Whether the tie that the best route rests on is known to be alive',
  },
  peerLevel: {
    weight: 4,
    zh: '是否有与我同级的兄弟市与对方结好',
    en: 'Whether a peer of our own level has a tie with the partner',
  },
} as const satisfies Record<string, FactorRule>;

/** The tables that give factors their values, by the property or count looked up. */
export const values = {
  /** Strength of a tie, by kind of agreement. NEGOTIATION is no tie. */
  tie: { FORMAL: 1, COOPERATION: 0.75, INTENT: 0.5 },
  /**
   * Strength of a channel: one that the origin holds itself, or one that the other side holds; to the partner or a
   * region it lies in, or only to its country.
   */
  channel: { own: { near: 0.625, country: 0.375 }, theirs: { near: 0.5, country: 0.25 } },
  /** By number of steps; longer routes count like the last. */
  distance: [1, 1, 0.75, 0.5, 0.25],
  /** By confidence of what carries the route. A worked example carries none. */
  evidence: { DOCUMENTED: 1, REPORTED: 0.5 },
  /** By status of the agreement or channel; one that has ended carries no route. */
  activity: { ACTIVE: 1, UNKNOWN: 0.5, DORMANT: 0.25, SUSPENDED: 0.25 },
  /** By number of shared themes; more count like the last. */
  sharedThemes: [0, 0.5, 1],
  /** For a peer of our own level, and for any other. */
  peerLevel: { own: 1, other: 0.5 },
} as const;

/** The parameters `$factors` and `$values` of the statement. */
export const scoringParameters = (): Parameters =>
  structuredClone({ factors, values }) as unknown as Parameters;
