import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const SMALL = {
  'sources.csv': `id,kind,title_zh,title_en,url,copy_of,licence,remark
page,PAGE,网页,A page,https://example.org/a,,,
list,REFERENCE,名录,A list,,,CC BY 4.0,
`,
  'themes.csv': `id,name_zh,name_en,kind,broader,aliases
temple,寺院,Temples,CULTURE,buddhism,
buddhism,佛教文化,Buddhist culture,CULTURE,,佛教|Buddhism
coal,煤炭,Coal,INDUSTRY,,
`,
  'places.csv': `id,kind,name_zh,name_en,aliases,part_of,level,gb_code,iso_code,geonames_id,latitude,longitude,population,population_of,sources,confidence,remark
cn/shanxi/shuozhou,CITY,朔州,Shuozhou,,cn/shanxi,PREFECTURE,140600,,,39.33,112.43,1593444,2020,list,DOCUMENTED,
cn/shanxi,PROVINCE,山西,Shanxi,,cn,PROVINCE,140000,,,,,,,list,DOCUMENTED,
cn,COUNTRY,中国,China,,,,,CN,,35,105,,,list,REPORTED,
jp,COUNTRY,日本,Japan,,,,,JP,,36,138,,,list,REPORTED,
jp/saitama,PARTNER_REGION,埼玉县,Saitama,,jp,FIRST,,,,,,,,list,REPORTED,
jp/saitama/chichibu,PARTNER_CITY,秩父市,Chichibu,,jp/saitama,CITY,,,,,,,,list,REPORTED,"两行
备注"
`,
  'assets.csv': `id,name_zh,name_en,aliases,located_in,themes,designations,latitude,longitude,unesco_id,national_id,sources,confidence,remark
chongfu,崇福寺,Chongfu Temple,,cn/shanxi/shuozhou,temple|buddhism,全国重点文物保护单位,,,,3-1,list|page,DOCUMENTED,
`,
  'agreements.csv': `id,home,partner,kind,status,signed_on,sources,confidence,remark_zh,remark_en
shuozhou-chichibu,cn/shanxi/shuozhou,jp/saitama/chichibu,FORMAL,UNKNOWN,2018-10,page,DOCUMENTED,,
shanxi-saitama,cn/shanxi,jp/saitama,FORMAL,ACTIVE,1982-10-27,page,DOCUMENTED,,
`,
  'channels.csv': `id,kind,subtype,name_zh,name_en,held_by,reaches,passes_through,status,since,sources,confidence,remark_zh,remark_en
train,ENTERPRISE,RAIL_CORRIDOR,班列,A train,cn/shanxi/shuozhou,jp,cn/shanxi|jp/saitama|jp,UNKNOWN,2021,page,DOCUMENTED,,
`,
  'alliances.csv': `id,name_zh,name_en,members,status,agreed_on,sources,confidence,remark_zh,remark_en
offices,外办协作,Offices together,cn/shanxi|cn/shanxi/shuozhou,AGREED,,page,DOCUMENTED,,
`,
  'offices.csv': `id,kind,name_zh,name_en,serves,subordinate_to,sources,confidence
cn/shanxi/shuozhou/fao,CITY,朔州外办,Office of Shuozhou,cn/shanxi/shuozhou,cn/shanxi/fao,page,DOCUMENTED
cn/shanxi/fao,PROVINCE,山西外办,Office of Shanxi,cn/shanxi,,page|list,DOCUMENTED
friends,OUTSIDE,友协,Friendship association,,,page,REPORTED
`,
  'known_for.csv': `place,theme,sources,confidence
cn/shanxi/shuozhou,coal,page|list,DOCUMENTED
`,
  'rules.csv': `id,title_zh,title_en,applies_to,instrument_zh,instrument_en,article,sources,confidence
dipl,须已建交,Diplomatic relations are needed,partner|country,规定,Regulations,七,page,DOCUMENTED
`,
};

/** Name of one of the files of the small data set. */
export type SmallFile = keyof typeof SMALL;

/** The small data set in a folder of its own, which goes when the test is over. */
export function smallDataSet() {
  const folder = mkdtempSync(join(tmpdir(), 'data-set-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(SMALL)) writeFileSync(join(folder, file), text);
  return {
    folder,
    /** Replaces a text that stands in one of the files. */
    replace: (file: SmallFile, from: string, to: string) => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    remove: (file: SmallFile) => rmSync(join(folder, file)),
    write: (file: SmallFile, content: string | Uint8Array) => writeFileSync(join(folder, file), content),
    copyFrom: (other: string) => cpSync(other, folder, { recursive: true }),
  };
}
