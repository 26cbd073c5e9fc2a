/** Records and what joins them, whichever question they come from. */
import type { AgreementKind, Confidence } from '../text/words.js';
import { groupOf, type NodeKind, type RelationshipKind, type TieGroup } from './kinds.js';

/** Ids are unique among records of a kind. */
export const keyOf = (kind: NodeKind, id: string) => `${kind}:${id}`;

export interface NetworkNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly confidence: Confidence | null;
  /** Relationships that it has and that are not drawn. */
  readonly more: number;
}

export interface NetworkLink {
  /** Unique in its network. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly by: RelationshipKind;
  readonly group: TieGroup;
  readonly confidence: Confidence | null;
  /** Of an agreement: its id, kind, status and date. */
  readonly agreement: string | null;
  readonly agreementKind: AgreementKind | null;
  readonly status: string | null;
  readonly signedOn: string | null;
}

export interface Network {
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly links: readonly NetworkLink[];
  /** By the key of a node: the links that begin or end there. */
  readonly linksAt: ReadonlyMap<string, readonly NetworkLink[]>;
}

/** Every link joins two of the nodes. */
export function networkOf(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): Network {
  const linksAt = new Map<string, NetworkLink[]>(nodes.map(({ key }) => [key, []]));
  for (const link of links) {
    linksAt.get(link.from)?.push(link);
    if (link.to !== link.from) linksAt.get(link.to)?.push(link);
  }
  return { nodes: new Map(nodes.map((node) => [node.key, node])), links, linksAt };
}

/** The other end of a link. */
export const otherEnd = ({ from, to }: NetworkLink, key: string) => (from === key ? to : from);

/** A worked example never stands without its mark. */
export const isExample = ({ confidence }: { readonly confidence: Confidence | null }) =>
  confidence === 'HYPOTHETICAL';

/** What a `neighbourhood` answers of a record and of a relationship. */
export interface NeighbourFact extends Omit<NetworkNode, 'key' | 'more'> {
  readonly relationshipCount: number;
}
export interface RelationshipFact extends Omit<NetworkLink, 'key' | 'from' | 'to' | 'group'> {
  readonly from: string;
  readonly fromKind: NodeKind;
  readonly to: string;
  readonly toKind: NodeKind;
}

/**
 * The network of an answer without the groups that are hidden. A neighbour that nothing joins any more is left out; the
 * records asked for stay.
 *
 * @param of ids of the records asked for
 */
export function neighbourhoodNetwork(
  nodes: readonly NeighbourFact[],
  relationships: readonly RelationshipFact[],
  of: readonly string[],
  hidden: ReadonlySet<string>,
): Network {
  const all = relationships.map(({ from, fromKind, to, toKind, ...fact }): NetworkLink => {
    const ends = [keyOf(fromKind, from), keyOf(toKind, to)] as const;
    return {
      ...fact,
      key: fact.agreement ?? `${ends[0]} ${fact.by} ${ends[1]}`,
      from: ends[0],
      to: ends[1],
      group: groupOf(fact.by, fact.agreementKind),
    };
  });
  const counts = new Map<string, number>();
  for (const { from, to } of all)
    for (const key of new Set([from, to])) counts.set(key, (counts.get(key) ?? 0) + 1);
  const links = all.filter(({ group }) => !hidden.has(group));
  const joined = new Set(links.flatMap(({ from, to }) => [from, to]));
  const shown = nodes
    .map(({ relationshipCount, ...fact }): NetworkNode => {
      const key = keyOf(fact.kind, fact.id);
      return { ...fact, key, more: Math.max(0, relationshipCount - (counts.get(key) ?? 0)) };
    })
    .filter(({ key, id }, position) => joined.has(key) || of.includes(id) || position === 0);
  return networkOf(shown, links);
}
