/** Facts to judge by, and the rules of the sample data set. */
import { join } from 'node:path';
import { projectFolder } from '../../src/config.js';
import type { EligibilityFacts, HomeFacts, PartnerFacts, TieFacts } from '../../src/rules/facts.js';
import type { RuleData } from '../../src/rules/rule.js';
import { readDataSet } from '../../src/transfer/dataset.js';

const named = (id: string, nameZh: string, nameEn: string) => ({ id, nameZh, nameEn });
const above = (id: string, nameZh: string, nameEn: string, isProvince = false) => ({
  ...named(id, nameZh, nameEn),
  isProvince,
});

const china = above('cn', '中国', 'China');
const shanxi = above('cn/shanxi', '山西省', 'Shanxi', true);

export const shuozhou: HomeFacts = {
  ...named('cn/shanxi/shuozhou', '朔州市', 'Shuozhou'),
  kind: 'CITY',
  level: 'PREFECTURE',
  gbCode: '140600',
  openBy: '2021-10-21',
  remark: null,
  formalTie: null,
  within: [china, shanxi, above('cn/shanxi/shuozhou', '朔州市', 'Shuozhou')],
};

export const shanxiProvince: HomeFacts = {
  ...shuozhou,
  ...named('cn/shanxi', '山西省', 'Shanxi'),
  kind: 'PROVINCE',
  level: 'PROVINCE',
  gbCode: '140000',
  openBy: null,
  within: [china, shanxi],
};

/** A county of Shanxi. */
export const jishan: HomeFacts = {
  ...shuozhou,
  ...named('cn/shanxi/yuncheng/jishan', '稷山县', 'Jishan'),
  level: 'COUNTY',
  gbCode: '140824',
  openBy: null,
};

/** A city of another province: `cn/anhui/anqing` and the like. */
export const cityOf = (province: string): HomeFacts => ({
  ...shuozhou,
  ...named(`cn/${province}/city`, '某市', 'City'),
  within: [
    china,
    above(`cn/${province}`, '某省', 'Province', true),
    above(`cn/${province}/city`, '某市', 'City'),
  ],
});

export const qingdao: HomeFacts = {
  ...shuozhou,
  ...named('cn/shandong/qingdao', '青岛市', 'Qingdao'),
  within: [
    china,
    above('cn/shandong', '山东省', 'Shandong', true),
    above('cn/shandong/qingdao', '青岛市', 'Qingdao'),
  ],
};

export const chichibu: PartnerFacts = {
  ...named('jp/saitama/chichibu', '秩父市', 'Chichibu'),
  kind: 'PARTNER_CITY',
  level: 'CITY',
  within: [
    above('jp', '日本', 'Japan'),
    above('jp/saitama', '埼玉县', 'Saitama'),
    above('jp/saitama/chichibu', '秩父市', 'Chichibu'),
  ],
  country: {
    ...named('jp', '日本', 'Japan'),
    diplomaticRelations: 'ESTABLISHED',
    diplomaticRelationsSince: '1972-09-29',
  },
  ties: [],
  contacts: [],
};

export const kandy: PartnerFacts = {
  ...chichibu,
  ...named('lk/central/kandy', '康提', 'Kandy'),
  within: [above('lk', '斯里兰卡', 'Sri Lanka'), above('lk/central/kandy', '康提', 'Kandy')],
  country: {
    ...named('lk', '斯里兰卡', 'Sri Lanka'),
    diplomaticRelations: 'ESTABLISHED',
    diplomaticRelationsSince: '1957-02-07',
  },
};

/** A tie of the partner with the home, unless another place is named. */
export const tie = (changed: Partial<TieFacts> = {}): TieFacts => ({
  id: 'tie',
  home: shuozhou,
  kind: 'FORMAL',
  status: 'ACTIVE',
  signedOn: '2003',
  confidence: 'DOCUMENTED',
  firstExchangeOn: null,
  ...changed,
});

export const linfen = named('cn/shanxi/linfen', '临汾市', 'Linfen');

/** May Shuozhou and Chichibu become sister cities? */
export const facts = (changed: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  kind: 'FORMAL',
  home: shuozhou,
  partner: chichibu,
  ...changed,
});

export const withTies = (...ties: TieFacts[]) => ({ partner: { ...chichibu, ties } });

const dataSet = readDataSet(join(projectFolder, 'data'));
const kindOfSource = new Map(dataSet.sources.map(({ id, kind }) => [id, kind]));

/** The rules of `data/rules.csv`, as the statement would read them. */
export const sampleRules: readonly RuleData[] = dataSet.rules.map((row) => ({
  id: row.id,
  titleZh: row.title_zh,
  titleEn: row.title_en,
  appliesTo: row.applies_to,
  kinds: row.kinds,
  checks: row.checks,
  elsewhere: row.elsewhere,
  instrumentZh: row.instrument_zh ?? null,
  instrumentEn: row.instrument_en ?? null,
  article: row.article ?? null,
  confidence: row.confidence,
  copiesOnly: row.sources.every((id) => kindOfSource.get(id) === 'COPY'),
}));

export const ruleOf = (id: string): RuleData => sampleRules.find((rule) => rule.id === id)!;
