/** How any two places are connected: the steps that the graph's facts make, and what they say in words. */
import { dateText } from '../dates.js';
import { inSentence } from '../places/wording.js';
import type { BilingualText } from '../refusal.js';
import { shortestPaths, type Link } from './shortest-paths.js';

/** Steps that a path may have: further apart, a connection helps nobody. */
export const MOST_STEPS = 6;

/** Length of a step: two, because one through an alliance leads into the alliance and out again. */
const STEP = 2;

interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The columns of the statement `reach/path-facts`. */
export interface PathFacts {
  readonly places: readonly (Named & { readonly above: string | null })[];
  readonly ties: readonly {
    readonly id: string;
    readonly kind: string;
    readonly signedOn: string | null;
    readonly confidence: string;
    readonly ends: readonly string[];
  }[];
  readonly channels: readonly (Named & { readonly holder: string; readonly reached: readonly string[] })[];
  readonly alliances: readonly (Named & { readonly members: readonly string[] })[];
}

/** A step as the statement `reach/paths` takes it. */
export interface Step {
  /** Ids of the places. */
  readonly origin: string;
  readonly target: string;
  readonly by: 'PART_OF' | 'AGREEMENT' | 'CHANNEL' | 'ALLIANCE';
  /** Id of what carries it; for PART_OF the place that lies in the other. */
  readonly carrier: string;
}

/** A path as the statement `reach/paths` takes it. */
export interface FoundPath {
  readonly hops: number;
  readonly steps: readonly Step[];
  readonly explanationZh: string;
  readonly explanationEn: string;
}

/** A fact that joins two places, and what it says when it is followed from one of them to the other. */
interface Carrier extends Link {
  readonly by: Step['by'];
  readonly id: string;
  explain(from: Named, to: Named): BilingualText;
}

/** How little a fact binds two places: what is certain or formal comes first, a mere channel last. */
const weaknesses = { PART_OF: 0, FORMAL: 0, COOPERATION: 1, INTENT: 2, ALLIANCE: 2, CHANNEL: 3 } as const;

/**
 * The shortest paths between two places, explained: the fewest steps first, then the strongest ties, then by id.
 *
 * @param facts in any order
 * @param from id of a place, another one than `to`
 */
export function pathsBetween(facts: PathFacts, from: string, to: string, first: number): FoundPath[] {
  const network = networkOf(facts);
  const places = new Map(
    facts.places.map((place) => [place.id, { ...place, nameEn: inSentence(place.nameEn) }]),
  );
  return shortestPaths(network, from, to, first, MOST_STEPS * STEP).map((nodes) => {
    const taken: { step: Step; text: BilingualText }[] = [];
    let origin = from;
    for (const [index, target] of nodes.entries()) {
      if (index === 0 || !places.has(target)) continue;
      const carrier = network.get(nodes[index - 1]!)!.get(target)!;
      taken.push({
        step: { origin, target, by: carrier.by, carrier: carrier.id },
        text: carrier.explain(places.get(origin)!, places.get(target)!),
      });
      origin = target;
    }
    return {
      hops: taken.length,
      steps: taken.map(({ step }) => step),
      explanationZh: taken.map(({ text }) => text.zh).join('；'),
      explanationEn: taken.map(({ text }) => text.en).join('; '),
    };
  });
}

/**
 * Joins every two places by the strongest fact between them, equally strong ones by id. An alliance is a node of its
 * own: a way passes it once, so that none wanders from member to member of one alliance.
 */
function networkOf({ places, ties, channels, alliances }: PathFacts): Map<string, Map<string, Carrier>> {
  const network = new Map<string, Map<string, Carrier>>(places.map(({ id }) => [id, new Map()]));
  const join = (one: string, other: string, carrier: Carrier) => {
    const before = network.get(one)?.get(other);
    if (one === other || (before !== undefined && !isStronger(carrier, before))) return;
    network.get(one)?.set(other, carrier);
    network.get(other)?.set(one, carrier);
  };

  for (const { id, above } of places) if (above !== null) join(id, above, partOf(id));
  for (const { ends, ...tie } of ties) join(ends[0]!, ends[1]!, agreement(tie));
  for (const { holder, reached, ...named } of channels)
    for (const place of reached) join(holder, place, channel(named));
  for (const { members, ...named } of alliances) {
    // Ids have no space, so that no alliance is taken for a place.
    const node = `alliance ${named.id}`;
    network.set(node, new Map());
    for (const member of members) join(member, node, membership(named));
  }
  return network;
}

const isStronger = (one: Carrier, other: Carrier) =>
  one.weakness < other.weakness || (one.weakness === other.weakness && one.id < other.id);

const partOf = (id: string): Carrier => ({
  by: 'PART_OF',
  id,
  length: STEP,
  weakness: weaknesses.PART_OF,
  explain: (from, to) =>
    from.id === id
      ? { zh: `${from.nameZh}位于${to.nameZh}`, en: `${from.nameEn} lies in ${to.nameEn}` }
      : { zh: `${from.nameZh}境内有${to.nameZh}`, en: `in ${from.nameEn} lies ${to.nameEn}` },
});

const tieTexts: Readonly<Record<string, BilingualText>> = {
  FORMAL: { zh: '结有正式友好关系', en: 'have a formal sister tie' },
  COOPERATION: { zh: '有友好合作关系', en: 'have a tie of friendly co-operation' },
  INTENT: { zh: '签有友好意向书', en: 'have signed a letter of intent' },
};

function agreement({ id, kind, signedOn, confidence }: Omit<PathFacts['ties'][number], 'ends'>): Carrier {
  const text = tieTexts[kind]!;
  const date = signedOn === null ? { zh: '日期不详', en: 'undated' } : dateText(signedOn);
  // Found in lists only, it is no more than a hint.
  const doubt = confidence === 'REPORTED' ? { zh: '，待核', en: ', to be checked' } : { zh: '', en: '' };
  return {
    by: 'AGREEMENT',
    id,
    length: STEP,
    weakness: weaknesses[kind as 'FORMAL' | 'COOPERATION' | 'INTENT'],
    explain: (from, to) => ({
      zh: `${from.nameZh}与${to.nameZh}${text.zh}（${date.zh}${doubt.zh}）`,
      en: `${from.nameEn} and ${to.nameEn} ${text.en} (${date.en}${doubt.en})`,
    }),
  };
}

const channel = ({ id, nameZh, nameEn }: Named): Carrier => ({
  by: 'CHANNEL',
  id,
  length: STEP,
  weakness: weaknesses.CHANNEL,
  explain: (from, to) => ({
    zh: `${from.nameZh}与${to.nameZh}可经“${nameZh}”联系`,
    en: `${from.nameEn} and ${to.nameEn} can be in touch through “${nameEn}”`,
  }),
});

/** Half of the way from one member to another. */
const membership = ({ id, nameZh, nameEn }: Named): Carrier => ({
  by: 'ALLIANCE',
  id,
  length: STEP / 2,
  weakness: weaknesses.ALLIANCE / 2,
  explain: (from, to) => ({
    zh: `${from.nameZh}与${to.nameZh}同属“${nameZh}”`,
    en: `${from.nameEn} and ${to.nameEn} are both in “${nameEn}”`,
  }),
});
