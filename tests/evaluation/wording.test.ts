import { expect, it } from 'vitest';
import { dateText } from '../../src/dates.js';
import { articleText, listText } from '../../src/evaluation/wording.js';
import { inSentence } from '../../src/places/wording.js';

it.each([
  ['2010', '2010年', '2010'],
  ['2010-02', '2010年2月', 'February 2010'],
  ['2018-10-11', '2018年10月11日', '11 October 2018'],
])('%s is %s and %s', (date, zh, en) => {
  expect(dateText(date)).toEqual({ zh, en });
});

it.each([
  ['第六条', 'Article 6'],
  ['第十条', 'Article 10'],
  ['第十一条', 'Article 11'],
  ['第二十条', 'Article 20'],
  ['第二十三条', 'Article 23'],
  ['第六条、第七条', '第六条、第七条'],
  ['三（一）', '三（一）'],
])('the article %s is %s', (article, text) => {
  expect(articleText(article)).toBe(text);
});

it.each([
  ['United States', 'the United States'],
  ['Republic of the Congo', 'the Republic of the Congo'],
  ['Komi Republic', 'the Komi Republic'],
  ['Netherlands', 'the Netherlands'],
  ['Japan', 'Japan'],
  ['United', 'United'],
])('%s is %s in a sentence', (name, text) => {
  expect(inSentence(name)).toBe(text);
});

it('lists the first six names, and says how many there are in all', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => ({ zh: `甲${i}`, en: `A${i}` }));
  expect(listText([])).toEqual({ zh: '', en: '' });
  expect(listText(names(1))).toEqual({ zh: '甲0', en: 'A0' });
  expect(listText(names(3))).toEqual({ zh: '甲0、甲1、甲2', en: 'A0, A1 and A2' });
  expect(listText(names(8))).toEqual({
    zh: '甲0、甲1、甲2、甲3、甲4、甲5等8个',
    en: 'A0, A1, A2, A3, A4, A5 and 2 more',
  });
});
