/** The explorer's questions: their sentences, what they ask the service, and what they make of its answers. */
import fc from 'fast-check';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationCost } from '../../../src/api/cost.js';
import { buildSchema } from '../../../src/api/schema.js';
import { readConfig } from '../../../src/config.js';
import type { Graph } from '../../../src/graph/graph.js';
import { answerAddress } from '../../../web/explorer/questions/answer-address.js';
import { filledWith, isDate, problemsOf, valuesIn } from '../../../web/explorer/questions/blanks.js';
import { sourcesOf } from '../../../web/explorer/questions/card.js';
import { questionOf, questions } from '../../../web/explorer/questions/questions.js';
import { partsOf } from '../../../web/explorer/questions/sentence.js';
import { engines, openWithSample } from '../../support/engines.js';
import { questionExamples } from '../../support/explorer-examples.js';
import { serve, type Service } from '../../support/service.js';

const blanksIn = (sentence: string) =>
  partsOf(sentence).flatMap((part) => ('blank' in part ? [part.blank] : []));

it.each(questions)('$id names each of its blanks once in either language', ({ sentence, blanks }) => {
  const names = Object.keys(blanks).sort();
  expect(blanksIn(sentence.zh).sort()).toEqual(names);
  expect(blanksIn(sentence.en).sort()).toEqual(names);
});

it('every question is found by its id, and no two have the same', () => {
  expect(questions.map(({ id }) => questionOf(id))).toEqual(questions);
  expect(questionOf('no such question')).toBeUndefined();
  expect(questionOf(null)).toBeUndefined();
});

it('a sentence is its pieces again, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.stringMatching(/^\{[a-zA-Z]+\}$/))), (pieces) => {
      const sentence = pieces.join('');
      const again = partsOf(sentence).map((part) => ('blank' in part ? `{${part.blank}}` : part.text));
      expect(again.join('')).toBe(sentence);
    }),
  );
});

describe('blanks', () => {
  const [main] = questions;

  it('what fills a question is read from its answer’s address again', () => {
    const given = fc.string({ minLength: 1 }).filter((text) => text === text.trim());
    fc.assert(
      fc.property(
        fc.record({
          from: fc.array(given, { maxLength: 1 }),
          theme: fc.array(given, { maxLength: 1 }),
          via: fc.subarray(['PROVINCE', 'NATIONAL', 'PEER', 'ALLIED', 'CHANNEL']),
          scope: fc.subarray(['COUNTRY']),
          asOf: fc.array(given, { maxLength: 1 }),
        }),
        (values) => {
          const { searchParams } = new URL(answerAddress(main, values), 'http://office');
          expect(questionOf(searchParams.get('question'))).toBe(main);
          expect(valuesIn(main.blanks, searchParams)).toEqual(values);
        },
      ),
    );
  });

  it('names what is missing, what is no choice, and what is no date', () => {
    const values = valuesIn(
      main.blanks,
      new URLSearchParams('from=&via=PROVINCE&via=FOO&scope=HERE&asOf=2018-13'),
    );
    expect(problemsOf(main.blanks, values)).toEqual([
      { blank: 'from', kind: 'missing', value: '' },
      { blank: 'theme', kind: 'missing', value: '' },
      { blank: 'via', kind: 'unknown', value: 'FOO' },
      { blank: 'scope', kind: 'unknown', value: 'HERE' },
      { blank: 'asOf', kind: 'malformed', value: '2018-13' },
    ]);
  });

  it('takes no name that every object has for a choice', () => {
    const values = valuesIn(main.blanks, new URLSearchParams('from=a&theme=b&scope=constructor'));
    expect(problemsOf(main.blanks, values)).toMatchObject([{ blank: 'scope', kind: 'unknown' }]);
  });

  it('asks for the first choice and without a limit where nothing is chosen', () => {
    const values = valuesIn(main.blanks, new URLSearchParams('from=a&theme=b'));
    expect(filledWith(main.blanks, values)).toEqual({
      from: 'a',
      theme: 'b',
      via: null,
      scope: 'PROVINCE',
      asOf: null,
    });
  });

  it('takes a year, a month or a day of the calendar for a date, and nothing else', () => {
    for (const date of ['1980', '2018-10', '2020-02-29']) expect([date, isDate(date)]).toEqual([date, true]);
    for (const text of ['', '18', '2018-13', '2018-00', '2019-02-29', '2018-1-1', '2018/10', '2018-10-11T00'])
      expect([text, isDate(text)]).toEqual([text, false]);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          for (const length of [4, 7, 10]) expect(isDate(date.toISOString().slice(0, length))).toBe(true);
        },
      ),
    );
  });
});

describe('answers', () => {
  let graph: Graph;
  let service: Service;
  beforeAll(async () => {
    graph = await openWithSample(engines.find(({ name }) => name === 'embedded')!);
    service = serve(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const schema = buildSchema();
  const { limits } = readConfig({});

  describe.each(questionExamples)('$id', ({ question, values }) => {
    it('never asks for more than the service allows, however many are shown', () => {
      const document = parse(print(question.operation));
      const [operation] = document.definitions;
      for (const size of question.sizes) {
        const cost = operationCost(schema, document, operation as never, {
          ...question.variables(values, size),
        });
        expect(cost).toBeLessThanOrEqual(limits.cost);
      }
    });

    it('has cards and rows on the sample, with as many cells as columns', async () => {
      const { body } = await service.ask(print(question.operation), {
        ...question.variables(values, question.sizes.at(-1)!),
      });
      expect(body.errors).toBeUndefined();
      const answer = question.answer(body.data);
      expect(answer.shown).toBeGreaterThan(0);
      expect(new Set(answer.cards.map(({ key }) => key)).size).toBe(answer.cards.length);
      for (const { cells } of answer.rows) expect(cells).toHaveLength(question.columns.length);
      // What is told of is told on somebody's word, beside what is only counted or compared.
      const isCounted = ['similar-places', 'peers'].includes(question.id);
      expect(answer.cards.some((card) => sourcesOf(card).length > 0)).toBe(!isCounted);
    });
  });
});
