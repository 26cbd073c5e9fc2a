/** The cases of the statements about what stands around records. */
import type { Case } from './cases.js';

const kinds = {
  Country: 'COUNTRY',
  Province: 'PROVINCE',
  City: 'CITY',
  PartnerRegion: 'PARTNER_REGION',
  PartnerCity: 'PARTNER_CITY',
  Channel: 'CHANNEL',
  CulturalAsset: 'CULTURAL_ASSET',
  Theme: 'THEME',
  Alliance: 'ALLIANCE',
};
const any = {
  kinds,
  by: [
    'AGREEMENT',
    'PART_OF',
    'MEMBER_OF',
    'HOLDS',
    'REACHES',
    'PASSES_THROUGH',
    'LOCATED_IN',
    'KNOWN_FOR',
    'HAS_THEME',
    'BROADER',
  ],
};
const near = { ...any, kind: Object.values(kinds), depth: 1, first: 5 };

export const neighbourhoodCases: Readonly<Record<string, readonly Case[]>> = {
  'neighbourhood/links': [
    { title: 'of a city', self: 'cn/shanxi/shuozhou', parameters: any },
    { title: 'of a channel', self: 'lk-embassy-cn', parameters: any },
    { title: 'of an alliance', self: 'shuozhou-jingdezhen', parameters: any },
    { title: 'by agreements alone', self: 'cn/shanxi', parameters: { ...any, by: ['AGREEMENT'] } },
    { title: 'of nothing', self: 'nothing', parameters: any },
  ],
  'neighbourhood/neighbourhood': [
    { title: 'of a city', parameters: { ...near, of: ['cn/shanxi/shuozhou'], first: 40 } },
    { title: 'of records of several kinds', parameters: { ...near, of: ['jp', 'buddhism'] } },
    { title: 'two steps away', parameters: { ...near, of: ['cn/shanxi/datong'], depth: 2 } },
    {
      title: 'of a province to its channels and theirs to countries',
      parameters: {
        ...near,
        of: ['cn/shanxi'],
        depth: 2,
        kind: ['CHANNEL', 'COUNTRY'],
        by: ['HOLDS', 'REACHES'],
      },
    },
    { title: 'by nothing', parameters: { ...near, of: ['cn/shanxi'], by: [] } },
    { title: 'an id that does not exist', parameters: { ...near, of: ['cn/shanxi', 'nothing'] } },
  ],
};
