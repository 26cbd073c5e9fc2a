/** The reference of the API, as it stands in docs/api.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specifiedScalarTypes } from 'graphql';
import { expect, test } from 'vitest';
import { renderApi } from '../../scripts/api-docs/render.js';
import { buildSchema } from '../../src/api/schema.js';
import { projectFolder } from '../../src/config.js';

const text = readFileSync(join(projectFolder, 'docs', 'api.md'), 'utf8');
const headings = [...text.matchAll(/^### (\w+) `(\w+)`$/gm)].map(([, kind, name]) => ({ kind, name }));

test('every root field and every type of the schema has a section of its own', () => {
  const schema = buildSchema();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type != null,
  );
  const notShown = new Set([...roots, ...specifiedScalarTypes].map(({ name }) => name));
  const types = Object.keys(schema.getTypeMap()).filter(
    (name) => !name.startsWith('__') && !notShown.has(name) && name !== 'Direction',
  );
  const fields = roots.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name} ${name}`));
  const shown = headings.map(({ kind, name }) =>
    roots.some((type) => type.name === kind) ? `${kind!} ${name!}` : name!,
  );
  expect(shown.sort()).toEqual([...fields, ...types].sort());
});

test('every link within the page leads to a heading, and no two headings share an anchor', () => {
  const anchors = headings.map(({ kind, name }) => `${kind!}-${name!}`.toLowerCase());
  expect(new Set(anchors).size).toBe(anchors.length);
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  expect(links.length).toBeGreaterThan(0);
});

test('an operation of the analysts is shown at the field that it asks', () => {
  const rendered = renderApi({
    sdl: { search: 'extend type Query { "Asks." search(text: String! = "a"): [ID!]! "Other." other: ID }' },
    examples: [{ operation: 'query Search { search }', variables: '{"text":"木塔"}' }],
  });
  const [, search, other] = rendered.split('### ');
  expect(search).toContain('query Search { search }');
  expect(search).toContain('"text": "木塔"');
  expect(search).toContain('| `text` | `String!` = `"a"` |  |');
  expect(other).not.toContain('```');
});

test('a domain without a title and an example that asks no field are refused', () => {
  expect(() => renderApi({ sdl: { unheard: '' }, examples: [] })).toThrow('unheard');
  expect(() =>
    renderApi({ sdl: {}, examples: [{ operation: 'fragment F on Query { a }', variables: '{}' }] }),
  ).toThrow('fragment F');
});
