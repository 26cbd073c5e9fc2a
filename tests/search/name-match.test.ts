import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchName, withoutDivision, type Named } from '../../src/search/name-match.js';

const named = (id: string, nameZh: string, nameEn: string, aliases: string[] = []): Named => ({
  id,
  nameZh,
  nameEn,
  aliases,
});

const shuozhou = named('cn/shanxi/shuozhou', '朔州市', 'Shuozhou', ['朔州']);
const jilinCity = named('cn/jilin/jilin', '吉林市', 'Jilin City', ['吉林']);
const jilin = named('cn/jilin', '吉林省', 'Jilin', ['吉林']);
const dambulla = named('lk/central/dambulla', '丹布勒', 'Dambulla');
const places = [shuozhou, jilinCity, jilin, dambulla];

describe('a name as people write it', () => {
  it.each([
    ['cn/shanxi/shuozhou', shuozhou],
    ['朔州市', shuozhou],
    ['朔州', shuozhou],
    [' ＳＨＵＯＺＨＯＵ ', shuozhou],
    ['吉林省', jilin],
    ['jilin city', jilinCity],
    ['丹布勒市', dambulla],
  ])('%s means one place', (text, place) => {
    expect(matchName(text, places)).toEqual({ found: place });
  });

  it('that several places have is not guessed', () => {
    expect(matchName('吉林', places)).toEqual({ isAmbiguous: true, candidates: [jilinCity, jilin] });
  });

  it('with another kind of division means no other place', () => {
    expect(matchName('吉林省', [jilinCity])).toEqual({ isAmbiguous: false, candidates: [jilinCity] });
  });

  it('keeps a name of two characters whole', () => {
    expect(['滨县', '朔州市', '内蒙古自治区', '州'].map(withoutDivision)).toEqual([
      '滨县',
      '朔州',
      '内蒙古',
      '州',
    ]);
  });

  it('is found whichever place has it, and refused as soon as a second one has it', () => {
    const name = fc.string({
      unit: fc.constantFrom('朔', '州', '市', '省', 'a', ' '),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 6, selector: (text) => text.trim() }),
        (names) => {
          fc.pre(names.every((text) => text.trim() !== ''));
          const things = names.map((text, index) => named(`id/${index}`, text, `Name ${index}`));
          const [first] = things;
          const others = things.slice(1);
          fc.pre(
            others.every(({ nameZh }) => nameZh.replace(/\s/g, '') !== first!.nameZh.replace(/\s/g, '')),
          );
          expect(matchName(first!.nameZh, things)).toEqual({ found: first });
          const twin = { ...first!, id: 'id/twin' };
          expect(matchName(first!.nameZh, [...things, twin])).toEqual({
            isAmbiguous: true,
            candidates: [first, twin],
          });
        },
      ),
    );
  });
});
