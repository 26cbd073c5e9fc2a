/** The cases of the statements that the registry reads for a change, and of what it keeps of changes. */
import type { Case } from './cases.js';
import { sharingCases } from './sharing-cases.js';

const anybody = { viewerOffice: '', viewerIsAdmin: false, viewerToday: '2026-11-26' };
const page = {
  ...anybody,
  order: 'SEQUENCE_DESC',
  descending: true,
  afterKey: null,
  first: 3,
  limit: 4,
};

export const registryCases: Readonly<Record<string, readonly Case[]>> = {
  ...sharingCases,
  'access/served-by': [
    { title: 'an office of a city', parameters: { office: 'cn/shanxi/shuozhou/fao' } },
    { title: 'no such office', parameters: { office: 'nobody' } },
  ],
  'agreements/between': [
    {
      title: 'a tie, and an id that is taken',
      parameters: {
        home: 'cn/shanxi/datong',
        partner: 'gb/greater-manchester/bury',
        idStart: 'datong-bury-formal',
      },
    },
    { title: 'nothing', parameters: { home: 'cn/shanxi/shuozhou', partner: 'nowhere', idStart: 'none' } },
  ],
  'agreements/last-event': [{ title: 'nothing happened', parameters: { id: 'datong-bury-formal' } }],
  'agreements/life': [{ title: 'nothing happened', self: 'datong-bury-formal', parameters: {} }],
  'audit/entries': [{ title: 'none', parameters: { ids: ['000000000001'] } }],
  'audit/followers': [{ title: 'none', parameters: { hash: '' } }],
  'audit/head': [{ title: 'before the first write', parameters: {} }],
  'audit/history': [
    { title: 'of a place without changes', parameters: { of: 'cn/shanxi/shuozhou', ...page } },
    { title: 'of an office without changes', parameters: { of: 'cn/shanxi/shuozhou/fao', ...page } },
    { title: 'an id that does not exist', parameters: { of: 'nowhere', ...page } },
  ],
  'internal/contact': [{ title: 'none', parameters: { id: 'nothing', ...anybody } }],
  'internal/contacts-of': [
    { title: 'of a place without any', self: 'cn/shanxi/shuozhou', parameters: anybody },
    { title: 'of a channel without any', self: 'shanxi-fao', parameters: anybody },
  ],
  'internal/draft': [{ title: 'none', parameters: { id: 'nothing', ...anybody } }],
  'internal/draft-home': [{ title: 'no draft', self: 'nothing', parameters: {} }],
  'internal/draft-partner': [{ title: 'no draft', self: 'nothing', parameters: {} }],
  'internal/drafts': [
    {
      title: 'none',
      parameters: {
        ...anybody,
        order: 'AT_DESC',
        descending: true,
        afterKey: null,
        afterId: null,
        first: 3,
        limit: 4,
      },
    },
  ],
  'internal/held': [{ title: 'none', parameters: { kind: 'Contact', id: 'nothing', ...anybody } }],
  'internal/kept': [{ title: 'none', parameters: { kind: 'Draft', id: 'nothing', ...anybody } }],
  'internal/opens': [
    {
      title: 'to the office above',
      self: 'cn/shanxi/shuozhou/fao',
      parameters: { viewerOffice: 'cn/shanxi/fao', viewerIsAdmin: false },
    },
    {
      title: 'to an administrator of no office',
      self: 'cn/shanxi/shuozhou/fao',
      parameters: { viewerOffice: 'nobody', viewerIsAdmin: true },
    },
    {
      title: 'not to the office below',
      self: 'cn/shanxi/fao',
      parameters: { viewerOffice: 'cn/shanxi/shuozhou/fao', viewerIsAdmin: false },
    },
    { title: 'not to an anonymous reader', self: 'cn/shanxi/fao', parameters: anybody },
  ],
  'internal/remark': [{ title: 'none', parameters: { id: 'nothing', ...anybody } }],
  'internal/remarks-on': [{ title: 'none', self: 'datong-bury-formal', parameters: anybody }],
  'internal/removed': [{ title: 'its id', parameters: { id: 'contact-1' } }],
  'internal/target': [
    { title: 'a place', parameters: { id: 'cn/shanxi/shuozhou' } },
    { title: 'an asset', parameters: { id: 'yungang-grottoes' } },
    { title: 'none', parameters: { id: 'nothing' } },
  ],
  'registry/agreements': [
    {
      title: 'two and one that is not there',
      parameters: { ids: ['datong-bury-formal', 'taiyuan-suncheon-formal', 'x'] },
    },
  ],
  'registry/alliances': [
    {
      title: 'of two provinces and of cities',
      laidOut: 'RETURN id AS alliance, members, sources, chain ORDER BY alliance',
      parameters: { ids: ['shanxi-zhejiang', 'xinzhou-zhoushan', 'x'] },
    },
  ],
  'registry/channels': [
    {
      title: 'a train, an office and none',
      laidOut:
        'RETURN id AS channel, heldBy, reaches, passesThrough, sources, contributedBy, chain ORDER BY channel',
      parameters: { ids: ['shanxi-fao', 'rail-jinzhong-paris', 'x'] },
    },
  ],
  'registry/cultural-assets': [
    {
      title: 'two and one that is not there',
      laidOut: 'RETURN id AS asset, locatedIn, themes, sources, contributedBy, chain ORDER BY asset',
      parameters: { ids: ['yungang-grottoes', 'mount-wutai', 'x'] },
    },
  ],
  'registry/claim': [{ title: 'none', parameters: { id: 'nothing' } }],
  'registry/claim-facts': [{ title: 'none', parameters: { id: 'nothing' } }],
  'registry/claims-about': [{ title: 'none', self: 'datong-bury-formal', parameters: { status: null } }],
  'registry/claims-naming': [{ title: 'none', parameters: { id: 'cn/shanxi/shuozhou' } }],
  'registry/former-place': [{ title: 'none', parameters: { id: 'nowhere' } }],
  'registry/hanging-on': [
    { title: 'a city', parameters: { id: 'cn/shanxi/shuozhou' } },
    { title: 'nothing', parameters: { id: 'nowhere' } },
  ],
  'registry/left-on': [{ title: 'a city', parameters: { id: 'cn/shanxi/shuozhou' } }],
  'registry/office-heights': [
    { title: 'a new one below a city’s', parameters: { above: 'cn/shanxi/shuozhou/fao', office: null } },
    { title: 'a circle', parameters: { above: 'cn/shanxi/shuozhou/fao', office: 'cn/shanxi/fao' } },
  ],
  'registry/offices': [
    {
      title: 'of a province and a city',
      laidOut: 'RETURN id AS office, serves, subordinateTo, sources ORDER BY office',
      parameters: { ids: ['cn/shanxi/fao', 'cn/shanxi/shuozhou/fao', 'x'] },
    },
  ],
  'registry/namesakes': [
    { title: 'places of a region', parameters: { kind: 'place', parent: 'jp/saitama' } },
    { title: 'channels of a province', parameters: { kind: 'channel', parent: 'cn/shanxi' } },
    { title: 'assets of a city', parameters: { kind: 'asset', parent: 'cn/shanxi/shuozhou' } },
    { title: 'alliances', parameters: { kind: 'alliance', parent: null } },
    { title: 'nothing', parameters: { kind: 'place', parent: 'nowhere' } },
  ],
  'registry/claimed': [
    { title: 'nothing', parameters: { kind: 'agreement', records: ['datong-bury-formal'] } },
  ],
  'registry/places': [
    {
      title: 'of every kind',
      laidOut: 'RETURN id AS place, kind, partOf, knownFor, themes, sources, chain ORDER BY place',
      parameters: {
        ids: ['cn', 'cn/shanxi', 'cn/shanxi/shuozhou', 'jp/saitama', 'jp/saitama/chichibu', 'x'],
      },
    },
  ],
  'registry/places-below': [
    { title: 'a province', parameters: { id: 'cn/shanxi' } },
    { title: 'nothing', parameters: { id: 'nowhere' } },
  ],
  'registry/places-above': [
    {
      title: 'of both sides',
      parameters: { ids: ['cn/shanxi/yuncheng/jishan', 'jp/saitama/chichibu', 'x'] },
    },
  ],
  'registry/all-places': [{ title: 'after one', parameters: { afterId: 'jp/saitama', limit: 3 } }],
  'registry/assets-at': [
    { title: 'of two places', parameters: { places: ['cn/shanxi/shuozhou', 'kr/gwangju'] } },
  ],
  'registry/channels-at': [{ title: 'of two places', parameters: { places: ['cn/shanxi', 'kr/gwangju'] } }],
  'registry/agreements-at': [
    {
      title: 'of two pairs, one with a tie',
      parameters: {
        pairs: [
          { home: 'cn/shanxi/datong', partners: ['gb/greater-manchester/bury', 'kr/gwangju'] },
          { home: 'nowhere', partners: ['kr/gwangju'] },
        ],
      },
    },
  ],
  'registry/theme-names': [{ title: 'all', laidOut: 'RETURN id, names ORDER BY id LIMIT 3', parameters: {} }],
  'registry/themes': [
    {
      title: 'one at the top and one below',
      laidOut: 'RETURN id AS theme, broader, chain ORDER BY theme',
      parameters: { ids: ['culture', 'buddhist_grottoes', 'x'] },
    },
  ],
  'registry/remembered': [{ title: 'nothing', parameters: { id: 'nothing' } }],
  'registry/sources': [
    {
      title: 'by id, by address, by title, and unknown ones',
      parameters: {
        ids: ['article-shuozhou-2021', 'nothing'],
        urls: ['https://ajunews.com/view/20181130062158988', 'https://example.org'],
        titles: ['关于湖南省外事和友好城市工作的文章（原题、日期未记录）', '没有这个来源'],
      },
    },
  ],
  'transfer/import-report': [
    {
      title: 'as it was worked out',
      parameters: {
        written: false,
        counts: { NEW: 1, CHANGED: 2, SAME: 3, IN_CONFLICT: 4, REFUSED: 5 },
        lines: [
          { file: 'a.csv', line: 2, column: null, outcome: 'REFUSED', record: null, zh: '一', en: 'one' },
        ],
      },
    },
  ],
  'registry/taken': [
    { title: 'a place', parameters: { id: 'cn/hunan' } },
    { title: 'a theme', parameters: { id: 'buddhism' } },
    { title: 'an alliance', parameters: { id: 'shanxi-zhejiang' } },
    { title: 'free', parameters: { id: 'nothing' } },
  ],
};
