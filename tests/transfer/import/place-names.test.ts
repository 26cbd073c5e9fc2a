/** Which place a cell of a file means. */
import { describe, expect, it } from 'vitest';
import { PlaceNames, type PlaceNamed } from '../../../src/transfer/import/place-names.js';

const place = (
  id: string,
  label: PlaceNamed['label'],
  nameZh: string,
  nameEn: string,
  partOf: string | null,
  aliases: string[] = [],
): PlaceNamed => ({ id, label, nameZh, nameEn, aliases, partOf });

const names = new PlaceNames();
for (const one of [
  place('cn', 'Country', '中国', 'China', null),
  place('cn/jilin', 'Province', '吉林省', 'Jilin', 'cn'),
  place('cn/jilin/jilin', 'City', '吉林市', 'Jilin City', 'cn/jilin', ['吉林']),
  place('jp', 'Country', '日本', 'Japan', null, ['日本国']),
  place('jp/nara', 'PartnerRegion', '奈良县', 'Nara Prefecture', 'jp'),
  place('jp/nara/nara', 'PartnerCity', '奈良市', 'Nara', 'jp/nara'),
  place('jp/saitama', 'PartnerRegion', '埼玉县', 'Saitama Prefecture', 'jp', ['Saitama']),
  place('jp/saitama/chichibu', 'PartnerCity', '秩父市', 'Chichibu', 'jp/saitama', ['大宫郷']),
  place('us', 'Country', '美国', 'United States', null, ['USA']),
  place('us/illinois', 'PartnerRegion', '伊利诺伊州', 'Illinois', 'us'),
  place('us/illinois/springfield', 'PartnerCity', '斯普林菲尔德市', 'Springfield', 'us/illinois'),
  place('us/ohio', 'PartnerRegion', '俄亥俄州', 'Ohio', 'us'),
  place('us/ohio/springfield', 'PartnerCity', '斯普林菲尔德市', 'Springfield', 'us/ohio'),
])
  names.add(one);

describe('a cell', () => {
  it.each([
    ['jp/saitama/chichibu', 'jp/saitama/chichibu'],
    ['秩父市', 'jp/saitama/chichibu'],
    ['秩父', 'jp/saitama/chichibu'],
    ['大宫郷', 'jp/saitama/chichibu'],
    ['ＣＨＩＣＨＩＢＵ', 'jp/saitama/chichibu'],
    ['日本埼玉县秩父市', 'jp/saitama/chichibu'],
    ['日本 埼玉县 秩父市', 'jp/saitama/chichibu'],
    ['埼玉县秩父', 'jp/saitama/chichibu'],
    ['日本国秩父市', 'jp/saitama/chichibu'],
    ['秩父市（日本埼玉县）', 'jp/saitama/chichibu'],
    ['Chichibu, Saitama, Japan', 'jp/saitama/chichibu'],
    ['日本奈良县', 'jp/nara'],
    ['日本奈良市', 'jp/nara/nara'],
    ['奈良县奈良市', 'jp/nara/nara'],
    ['吉林省', 'cn/jilin'],
    ['吉林省吉林市', 'cn/jilin/jilin'],
    ['Springfield, Ohio', 'us/ohio/springfield'],
    ['Springfield (Illinois, USA)', 'us/illinois/springfield'],
    ['俄亥俄州斯普林菲尔德', 'us/ohio/springfield'],
  ])('%s means %s', (text, id) => {
    expect(names.match(text)).toMatchObject({ found: { id } });
  });

  it.each([
    ['Springfield', true, ['us/illinois/springfield', 'us/ohio/springfield']],
    ['美国斯普林菲尔德', true, ['us/illinois/springfield', 'us/ohio/springfield']],
    ['韩国秩父市', false, ['jp/saitama/chichibu']],
    ['Chichibu, Ohio', false, ['jp/saitama/chichibu']],
    ['伦敦', false, []],
    ['', false, []],
    ['长'.repeat(500), false, []],
  ])('%s is not guessed', (text, isAmbiguous, candidates) => {
    const match = names.match(text);
    expect(match.found).toBeUndefined();
    expect(match).toMatchObject({ isAmbiguous });
    for (const id of candidates)
      expect((match.found === undefined ? match.candidates : []).map((one) => one.id)).toContain(id);
  });

  it('means the place that fits where several are called alike', () => {
    expect(names.match('奈良')).toMatchObject({ isAmbiguous: true });
    expect(names.match('奈良', ({ label }) => label === 'PartnerCity')).toMatchObject({
      found: { id: 'jp/nara/nara' },
    });
  });
});
