/** The files that the service serves to browsers name no address outside of it that they could load from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { projectFolder } from '../../src/config.js';
import { build } from '../support/process.js';

const folder = join(projectFolder, 'dist', 'web');

beforeAll(build);

const files = (ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

/** Addresses that the scripts contain and never load from, each with what it is there for. */
const harmless: readonly (readonly [RegExp, string])[] = [
  [
    /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1999\/xhtml|1998\/Math\/MathML|XML\/1998\/namespace)$/,
    'names of XML namespaces',
  ],
  [
    /^https?:\/\/json-schema\.org\/(draft[-/\w#]*)?$/,
    'names of the JSON Schema drafts, which the JSON worker holds itself',
  ],
  [/^https:\/\/react\.dev\/errors\/$/, "text of React's errors"],
  [/^http:\/\/fb\.me\/use-check-prop-types$/, 'text of an error of prop-types'],
  [/^https:\/\/yarnpkg\.com\//, 'text of an error of graphql-js'],
  [/^https:\/\/prettier\.io\/docs\//, 'text of an error of Prettier'],
  [/^https:\/\/en\.wikipedia\.org\/wiki\/IEEE_floating_point$/, "description of GraphQL's Float"],
  [/^https:\/\/commonmark\.org\/$/, "description of GraphQL's directives"],
  [/^https:\/\/github\.com\/(brijeshb42|aioutecism)\/monaco-/, 'text of an error of GraphiQL'],
  [
    /^https:\/\/github\.com\/graphql\/graphiql/,
    'text of an error of GraphiQL, and the link of its logo, which ours replaces',
  ],
  [
    /^https:\/\/github\.com\/(markedjs\/marked\.|microsoft\/monaco-editor)/,
    'text of errors and notices of Monaco',
  ],
  [
    /^https:\/\/(microsoft\.com|code\.visualstudio\.com\/(docs|shortcuts)\/.*)$/,
    "links in Monaco's settings and help",
  ],
];

// In scripts `//` is a comment as well, so an address without a scheme counts only at the beginning of a string.
const address = /\b(?:https?|wss?|ftp):(?:\/\/|\\\/\\\/)[\w[][^\s"'`<>\\),]*|(?<=["'`(])\/\/[\w-]+\.[\w.-]+/g;

it('the pages and style sheets refer to files beside them alone', () => {
  const found = files(/\.(html|css)$/).flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /(?:\b(?:src|href|action|srcset|data)\s*=\s*["']?|url\(\s*["']?|@import\s+["']?)([^"')\s>]+)/g,
      ),
    ].map(([, reference]) => ({ file, reference: reference! })),
  );
  expect(found.some(({ file }) => file.endsWith('index.html'))).toBe(true);
  expect(found.some(({ file }) => file.endsWith('.css'))).toBe(true);
  expect(found.filter(({ reference }) => !/^(\.\/|data:)/.test(reference))).toEqual([]);
});

it('the scripts contain no address but those that are known to be text or names', () => {
  const scripts = files(/\.js$/);
  const found = scripts.flatMap(({ file, text }) =>
    [...text.matchAll(address)].map(([url]) => ({ file, url })),
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(found.filter(({ url }) => !harmless.some(([known]) => known.test(url)))).toEqual([]);
  // What is no longer contained is taken off the list, so that it lets nothing new pass.
  expect(harmless.filter(([known]) => !found.some(({ url }) => known.test(url)))).toEqual([]);
});

it('the terms of every bundled package are beside the page', () => {
  const terms = readFileSync(join(folder, 'graphiql', 'licences.txt'), 'utf8');
  for (const name of ['graphiql', 'graphql', 'monaco-editor', 'react', 'react-dom', 'picomatch-browser'])
    expect(terms).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)\n\n`, 'm'));
  expect(terms).not.toContain('(see below)');
});
