/** What a handover file says, as Markdown and as a page: of the data nothing becomes markup, and every source is numbered. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { printable, spoken, type DossierLanguage } from '../../src/dossier/document.js';
import type { DossierFacts } from '../../src/dossier/facts.js';
import { handoverFile } from '../../src/dossier/handover-file.js';
import { toHtml } from '../../src/dossier/html.js';
import { toMarkdown } from '../../src/dossier/markdown.js';
import { facts, place, source, tie } from './facts.js';

const MADE_AT = '2026-11-24T18:30:00.000Z';
const languages: readonly DossierLanguage[] = ['ZH', 'EN', 'BOTH'];

/** Texts that mean something to Markdown, to HTML, or to a printer. */
const nasty = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</style></main><h1>x</h1>',
    '[name](https://evil.example/)',
    '![](https://evil.example/x.png)',
    '<https://evil.example>',
    'https://evil.example/ www.evil.example a@evil.example',
    '[1]: https://evil.example',
    '[1]',
    'a | b | c',
    '| --- |',
    '`code` ``` ~~~',
    '**bold** _it_ ~~no~~ ***',
    '# title',
    '1. one',
    '- item',
    '+ item',
    '> said',
    '---',
    '===',
    '    code',
    '&lt;b&gt; &amp; &#60;',
    'one\n\n# two\n\n<b>three</b>',
    'back\\',
    '\\| \\\\',
    'line\u2028line\u2029\u0000\u202eedoc',
    ']]> <!-- -->',
    '"quoted" \'single\'',
    '\ud800half',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...Array.from('<>|`*_[]()#+-.!\\&~=:/"\'\n 1a')), maxLength: 16 }),
);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const confidence = fc.constantFrom('DOCUMENTED' as const, 'REPORTED' as const, 'HYPOTHETICAL' as const);
const sources = fc.array(
  fc.record({ number: fc.integer({ min: 1, max: 6 }), text: nasty }).map(({ number, text }) => ({
    ...source(`s${number}`),
    title: text,
    titleEn: text,
    copyOf: text,
    kind: 'COPY',
    readOn: '2024-05-01',
    url: number === 1 ? `https://example.org/${text}` : number === 2 ? `javascript:${text}` : null,
  })),
  { maxLength: 3 },
);
const named = fc.record({ id: nasty, nameZh: nasty, nameEn: nasty });
const claim = fc.record({
  id: nasty,
  field: nasty,
  value: nasty,
  status: fc.constantFrom('OPEN' as const, 'UPHELD' as const, 'SET_ASIDE' as const),
  decidedBy: maybe(nasty),
  decidedAt: fc.constant(null),
  reason: maybe(nasty),
  confidence,
  sources,
});
const nastyFacts: fc.Arbitrary<DossierFacts> = fc
  .record({
    name: nasty,
    remark: maybe(nasty),
    sources,
    ties: fc.array(
      fc.record({
        other: named,
        remark: maybe(nasty),
        sources,
        confidence,
        claims: fc.array(claim, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    channel: named,
    asset: named,
    alliance: named,
    actor: nasty,
    change: fc.record({ field: nasty, before: maybe(nasty), after: maybe(nasty) }),
  })
  .map(({ name, remark, sources, ties, channel, asset, alliance, actor, change }) =>
    facts({
      place: {
        ...place,
        nameZh: name,
        nameEn: name,
        aliases: [name],
        remark,
        populationOf: name,
        population: 3,
        sources,
      },
      ties: ties.map(({ other, remark, ...more }, number) =>
        tie({
          id: `tie-${number}`,
          ...more,
          remarkZh: remark,
          remarkEn: remark,
          other: { ...other, within: [other] },
          life: [
            {
              kind: 'RENEWED',
              on: '2011',
              fromKind: null,
              fromSignedOn: null,
              toKind: null,
              expiresOn: null,
              remark: name,
              confidence: 'DOCUMENTED',
              sources,
            },
          ],
        }),
      ),
      channels: [
        {
          ...channel,
          kind: name,
          subtype: name,
          status: 'ACTIVE',
          since: null,
          remarkZh: remark,
          remarkEn: null,
          own: true,
          heldBy: channel,
          reaches: [asset],
          reachesTotal: 1,
          departments: [asset],
          claims: [],
          confidence: 'REPORTED',
          sources,
        },
      ],
      assets: [
        {
          ...asset,
          designations: [name],
          remark,
          at: asset,
          themes: [asset],
          departments: [],
          claims: [],
          confidence: 'DOCUMENTED',
          sources,
        },
      ],
      knownFor: [{ ...asset, confidence: 'REPORTED', sources }],
      alliances: [
        {
          ...alliance,
          status: name,
          agreedOn: null,
          endsOn: null,
          remarkZh: remark,
          remarkEn: remark,
          members: [alliance],
          confidence: 'DOCUMENTED',
          sources,
        },
      ],
      sharedBy: [
        {
          ...channel,
          kind: name,
          until: remark,
          office: asset,
          alliance,
          items: [alliance, channel],
          itemTotal: 3,
        },
      ],
      inside: [{ ...asset, formal: 1, cooperation: 0, intent: 0, negotiation: 0 }],
      insideTotal: 1,
      placesInside: 1,
      proposals: [
        {
          id: name,
          titleZh: name,
          kind: 'FORMAL',
          state: 'SUBMITTED',
          home: channel,
          partner: asset,
          submittedOn: '2026-11-01',
          approvedUntil: null,
          awaiting: { ...alliance, dueOn: '2026-11-16', isOverdue: true },
        },
      ],
      proposalTotal: 1,
      entries: [
        {
          sequence: 1,
          at: MADE_AT,
          actor,
          office: actor,
          action: actor,
          subject: actor,
          changes: [change],
          source: { title: name, url: null },
        },
      ],
    }),
  );

/** @throws whatever makes the page no well-formed XML */
function parsed(page: string): Document {
  const fail = (message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(
    page,
    'text/xml',
  );
}

const elements = (document: Document): Element[] => Array.from(document.getElementsByTagName('*'));

const outline = (page: string) =>
  elements(parsed(page)).map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`);

describe.each(languages)('in %s', (language) => {
  it('a page holds no element, attribute or address that the data wrote', () => {
    fc.assert(
      fc.property(nastyFacts, (data) => {
        const { document } = handoverFile(data, MADE_AT);
        const found = elements(parsed(toHtml(document, language)));
        expect([...new Set(found.map(({ tagName }) => tagName))].filter((name) => !ours.has(name))).toEqual(
          [],
        );
        for (const element of found) {
          const attributes = Array.from(element.attributes, ({ name }) => name);
          expect(attributes.filter((name) => !attributesOf.has(name))).toEqual([]);
          if (element.tagName === 'a')
            expect(element.getAttribute('href')).toMatch(/^(?:#source-\d+$|https:\/\/example\.org\/)/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('Markdown holds no markup that the data wrote, even where HTML and bare links count', () => {
    const reader = new MarkdownIt({ html: true, linkify: true });
    fc.assert(
      fc.property(nastyFacts, (data) => {
        const { document } = handoverFile(data, MADE_AT);
        const tokens = reader
          .parse(toMarkdown(document, language), {})
          .flatMap((token) => [token, ...(token.children ?? [])]);
        const kinds = new Set(tokens.map(({ type }) => type));
        expect([...kinds].filter((kind) => !markdown.has(kind))).toEqual([]);
        for (const token of tokens)
          if (token.type === 'link_open') expect(token.attrGet('href')).toMatch(/^https:\/\/example\.org\//);
        // Each block of ours stands where it was put: data neither ends nor opens one.
        const blocks = document.sections.flatMap(({ blocks }) => blocks);
        const count = (type: string) => tokens.filter((token) => token.type === type).length;
        expect(count('heading_open')).toBe(1 + document.sections.length);
        expect(count('table_open')).toBe(blocks.filter(({ kind }) => kind === 'table').length);
        expect(count('td_open')).toBe(
          blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])).length,
        );
        // Nothing is lost at a sign that ends a cell: each says all that was put into it.
        const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
        const shown = tokens.flatMap((token, place) =>
          token.type === 'td_open' ? [textOf(tokens[place + 1]!)] : [],
        );
        cells.forEach(({ text }, place) => {
          for (const tongue of spoken(text, language))
            expect(shown[place]).toContain(printable(text[tongue]));
        });
        expect(count('list_item_open')).toBe(
          blocks.reduce(
            (sum, block) =>
              sum +
              (block.kind === 'list'
                ? block.items.length
                : block.kind === 'sources'
                  ? block.sources.length
                  : 0),
            0,
          ),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('every number is of a source in the list, and every source in the list has a number somewhere', () => {
    fc.assert(
      fc.property(nastyFacts, (data) => {
        const { document, sources } = handoverFile(data, MADE_AT);
        const text = toMarkdown(document, language);
        const [before] = text.split(/\n## [^\n]*(?:来源|Sources)\n/);
        const cited = new Set([...before!.matchAll(/(?<!\\)\[(\d+)\]/g)].map((match) => Number(match[1])));
        const all = Array.from({ length: sources }, (_, place) => place + 1);
        expect([...cited].sort((a, b) => a - b)).toEqual(all);
        const page = parsed(toHtml(document, language));
        const targets = elements(page)
          .map((element) => element.getAttribute('id') ?? '')
          .filter((id) => id !== '');
        expect(targets).toEqual(all.map((number) => `source-${number}`));
      }),
      { numRuns: 100 },
    );
  });
});

/** What a reader sees of a piece of Markdown. */
const textOf = ({ children }: Token): string => (children ?? []).map(({ content }) => content).join('');

const ours = new Set(
  'html head meta title style body main h1 h2 p span section table thead tbody tr th td ul ol li a'.split(
    ' ',
  ),
);
const attributesOf = new Set('lang charset name content class scope href rel id'.split(' '));
const markdown = new Set([
  'inline',
  'text',
  'text_special',
  ...[
    'heading',
    'paragraph',
    'bullet_list',
    'ordered_list',
    'list_item',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'link',
  ].flatMap((name) => [`${name}_open`, `${name}_close`]),
]);

it('names that differ in their signs alone make the same page', () => {
  const pageOf = (nameZh: string) =>
    outline(toHtml(handoverFile(facts({ place: { ...place, nameZh } }), MADE_AT).document, 'BOTH'));
  expect(pageOf('<script>alert(1)</script>')).toEqual(pageOf('近市'));
});

it('a worked example carries its mark in every language and form', () => {
  const { document } = handoverFile(facts({ ties: [tie({ confidence: 'HYPOTHETICAL' })] }), MADE_AT);
  for (const write of [toMarkdown, toHtml]) {
    expect(write(document, 'ZH')).toContain('演示用例，并非事实');
    expect(write(document, 'EN')).toContain('worked example, no fact');
    expect(write(document, 'BOTH')).toMatch(/演示用例，并非事实.*worked example, no fact/);
  }
});

it('each language stands alone, and what is not known is said', () => {
  const { document } = handoverFile(facts({ ties: [tie({ signedOn: null })] }), MADE_AT);
  const chinese = toMarkdown(document, 'ZH');
  const english = toMarkdown(document, 'EN');
  expect(chinese).toContain('| 1 | 某国远市 | 友好城市 | 仍在进行 | 日期不详 | 未载 | 有据 [2] |');
  expect(english).toContain(
    '| 1 | Far, X | sister-city tie | in force | undated | not recorded | documented [2] |',
  );
  expect(english.replaceAll('近市', '')).not.toMatch(/\p{Script=Han}/u);
  expect(chinese).toContain('制作时间：2026-11-25 02:30（北京时间）');
});

it('a list that was cut off says how much there is', () => {
  const { document, ties } = handoverFile(facts({ ties: [tie()], tieTotal: 300 }), MADE_AT);
  expect(ties).toBe(300);
  expect(toMarkdown(document, 'ZH')).toContain('此处只列前1项，共300项。');
  expect(toMarkdown(document, 'EN')).toContain('The first 1 of 300 are listed here.');
});
