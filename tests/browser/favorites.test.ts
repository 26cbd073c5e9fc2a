/** What is run in Neo4j Browser: the saved questions and the statements of the guide, on real Neo4j with the sample. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { engines, openWithSample } from '../support/engines.js';
import { guideStatements } from './guide.js';
import { style } from './style.js';

const cypherFolder = join(projectFolder, 'cypher');
const folder = join(cypherFolder, 'browser', 'favorites');
const favorites = readdirSync(folder).map((file) => ({
  file,
  lines: readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'),
}));
const names = favorites.map(({ lines }) => lines[0]!);

test('there are at least twenty favourites, each named in both languages by its first line', () => {
  expect(favorites.length).toBeGreaterThanOrEqual(20);
  expect(names.filter((name) => !/^\/\/ .*\p{Script=Han}.* [A-Z][\w ,:'-]+$/u.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('the caption of every kind of node can be read on its colour: a contrast of 4.5 to 1 at least', () => {
  const nodes = Object.entries(style).filter(([selector]) => selector.startsWith('node'));
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.filter(([, rule]) => contrast(rule['color']!, rule['text-color-internal']!) < 4.5)).toEqual(
    [],
  );
});

test('the arrows of ties can be seen on the light and the dark background of Browser: 3 to 1 at least', () => {
  const ties = Object.entries(style).filter(([, rule]) => rule['caption'] === '{caption}');
  expect(ties.map(([selector]) => selector)).toEqual(
    ['SISTER_CITY_OF', 'COOPERATES_WITH', 'SIGNED_INTENT_WITH', 'NEGOTIATES_WITH'].map(
      (type) => `relationship.${type}`,
    ),
  );
  expect(new Set(ties.map(([, rule]) => rule['color'])).size).toBe(ties.length);
  for (const background of ['#F9FCFF', '#292C33'])
    expect(ties.filter(([, rule]) => contrast(rule['color']!, background) < 3)).toEqual([]);
});

test('whatever label or relationship type a statement names has a colour and a caption of its own in the style', () => {
  const texts = readdirSync(cypherFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => readFileSync(join(cypherFolder, file), 'utf8'));
  const named = (pattern: RegExp) =>
    texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, names]) => names!.split(/[:|]/)));
  const wanted = new Set([
    ...named(/\(\w*:([A-Z][\w:|]*)/g).map((label) => `node.${label}`),
    ...named(/\[\w*:([A-Z][A-Z_|]*)/g).map((type) => `relationship.${type}`),
  ]);
  // What the sample has none of is there as soon as the registry is kept.
  expect([...wanted]).toEqual(expect.arrayContaining(['node.Contact', 'relationship.CONCERNS']));
  expect([...wanted].filter((name) => !style[name]?.['color'] || !style[name]['caption'])).toEqual([]);
});

/** WCAG 2.2, "contrast ratio" and "relative luminance" of its glossary. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe.each(engines.filter(({ name }) => name === 'neo4j'))('on $name', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openWithSample(engine);
  });
  afterAll(() => graph.close());

  const rowsOf = (name: string, text: string) => graph.read({ name, text });

  test.each(favorites)('the favourite $file finds something', async ({ file, lines }) => {
    expect(await rowsOf(file, lines.join('\n').replace(/;$/, ''))).not.toEqual([]);
  });

  test.each(guideStatements.map((text) => ({ text })))(
    'the guide finds something: $text',
    async ({ text }) => {
      expect(await rowsOf('guide', text)).not.toEqual([]);
    },
  );

  test('every label and relationship type of the graph has a colour and a caption in the style', async () => {
    const labels = await rowsOf('labels', 'MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name');
    const types = await rowsOf('types', 'MATCH ()-[r]->() RETURN DISTINCT type(r) AS name');
    const wanted = [
      ...labels.map(({ name }) => `node.${name as string}`),
      ...types.map(({ name }) => `relationship.${name as string}`),
    ];
    const unstyled = wanted.filter((name) => !style[name]?.['color'] || !style[name]['caption']);
    expect(unstyled).toEqual([]);
  });
});
