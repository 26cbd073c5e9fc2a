/** What is drawn of a network: sizes, colours and names. */
import type { BilingualText, Named } from '../text/language.js';
import { confidenceText } from '../text/words.js';
import type { Colours } from './colours.js';
import type { Point } from './layout.js';
import { isExample, type Network } from './network.js';
import { shortened } from './node-label.js';
import type { Drawing } from './picture.js';

/** How the reader reads: the language's own functions. */
export interface Reading {
  readonly say: (text: BilingualText) => string;
  readonly nameOf: (named: Named) => string;
}

interface Drawn {
  readonly network: Network;
  readonly points: ReadonlyMap<string, Point>;
  readonly colours: Colours;
  readonly reading: Reading;
}

/**
 * Around some records, which are larger.
 *
 * @param named up to how many nodes all names are shown, however close they stand
 */
export function drawingOfNeighbourhood(
  { network, points, colours, reading: { say, nameOf } }: Drawn,
  of: readonly string[],
  named: number,
): Drawing {
  return {
    isLarge: false,
    nodes: [...network.nodes.values()].map((node) => {
      const isCentre = of.includes(node.id);
      const more = node.more > 0 ? ` +${String(node.more)}` : '';
      const mark = isExample(node) ? `（${say(confidenceText.HYPOTHETICAL)}）` : '';
      return {
        ...points.get(node.key)!,
        key: node.key,
        label: shortened(nameOf(node), mark + more),
        colour: colours.node[node.kind],
        size: isCentre ? 15 : 6 + Math.min(5, Math.log2(1 + node.more)),
        isNamed: isCentre || network.nodes.size <= named,
      };
    }),
    links: network.links.map((link) => ({
      key: link.key,
      from: link.from,
      to: link.to,
      colour: colours.tie[link.group],
      size: link.by === 'AGREEMENT' ? 2.5 : 1.2,
      isDashed: isExample(link),
    })),
  };
}

/** Thousands of ties: thin and pale, so that what many ties pass stands out by itself. */
export function drawingOfTies(
  { network, points, colours, reading: { nameOf } }: Drawn,
  hidden: ReadonlySet<string>,
): Drawing {
  const isShown = (key: string) => !hidden.has(network.nodes.get(key)!.kind);
  const isLarge = network.links.length > 1_000;
  const ofGroup = Object.fromEntries(
    Object.entries(colours.tie).map(([group, colour]) => [group, translucent(colour, isLarge ? 0.05 : 0.6)]),
  ) as Colours['tie'];
  return {
    isLarge,
    nodes: [...network.nodes.values()]
      .filter(({ kind }) => !hidden.has(kind))
      .map((node) => ({
        ...points.get(node.key)!,
        key: node.key,
        label: shortened(nameOf(node), ''),
        colour: colours.node[node.kind],
        size:
          (isLarge ? 0.5 : 2.5) + Math.sqrt(network.linksAt.get(node.key)!.length) * (isLarge ? 0.55 : 1.2),
        isNamed: false,
      })),
    links: network.links
      .filter(({ from, to, group }) => !hidden.has(group) && isShown(from) && isShown(to))
      .map((link) => ({
        key: link.key,
        from: link.from,
        to: link.to,
        colour: ofGroup[link.group],
        size: isLarge ? 0.5 : 1,
        isDashed: isExample(link),
      })),
  };
}

/**
 * A colour that lets through what lies below, as sigma mixes colours: each part multiplied by the opacity already.
 *
 * @param colour as `#rrggbb`
 */
export function translucent(colour: string, opacity: number): string {
  const parts = [1, 3, 5].map((start) =>
    Math.round(Number.parseInt(colour.slice(start, start + 2), 16) * opacity),
  );
  return `rgba(${parts.join(', ')}, ${String(opacity)})`;
}
