/** The cases of the statements about alliances and what is shared in them. The sample has no shared list. */
import type { Case } from './cases.js';

const anybody = { viewerOffice: '', viewerIsAdmin: false, viewerToday: '2026-11-26' };
const firstPage = { order: 'ID_ASC', descending: false, afterKey: null, afterId: null, first: 2, limit: 3 };

export const sharingCases: Readonly<Record<string, readonly Case[]>> = {
  'dossier/shared-lists': [
    { title: 'none', parameters: { of: 'cn/shanxi/shuozhou', most: 200, ...anybody } },
  ],
  'sharing/alliance': [{ title: 'one by id', parameters: { id: 'shanxi-zhejiang' } }],
  'sharing/alliances': [
    { title: 'the first page', parameters: { member: null, status: null, ...firstPage } },
    {
      title: 'of a province, agreed on',
      parameters: { member: 'cn/hunan', status: ['AGREED'], ...firstPage },
    },
    {
      title: 'after one',
      parameters: {
        member: null,
        status: null,
        ...firstPage,
        afterKey: 'shanxi-city-offices',
        afterId: 'shanxi-city-offices',
      },
    },
    { title: 'a place that does not exist', parameters: { member: 'nowhere', status: null, ...firstPage } },
  ],
  'sharing/grounds': [
    {
      title: 'of a city in an alliance of cities',
      parameters: { office: 'cn/shanxi/shuozhou/fao', alliance: 'xinzhou-zhoushan' },
    },
    {
      title: 'of an office that is not there',
      parameters: { office: 'nobody', alliance: 'jiangxi-hubei-hunan' },
    },
    { title: 'no such alliance', parameters: { office: 'cn/shanxi/fao', alliance: 'nothing' } },
  ],
  'sharing/held': [{ title: 'none', parameters: { id: 'nothing', ...anybody } }],
  'sharing/in-force': [{ title: 'none', self: 'nothing', parameters: { viewerToday: '2026-11-26' } }],
  'sharing/is-in-force': [{ title: 'none', self: 'nothing', parameters: { viewerToday: '2026-11-26' } }],
  'sharing/listed': [{ title: 'none', self: 'nothing', parameters: {} }],
  'sharing/items': [{ title: 'none', self: 'nothing', parameters: { first: 3 } }],
  'sharing/listable': [
    {
      title: 'channels of a province, of its cities and of others',
      parameters: {
        kind: 'CHANNELS',
        ids: ['shanxi-fao', 'rail-linfen-munich', 'cpaffc', 'nothing'],
        office: 'cn/shanxi/fao',
      },
    },
    {
      title: 'places at home and abroad',
      parameters: {
        kind: 'CANDIDATES',
        ids: ['jp', 'jp/saitama', 'jp/saitama/chichibu', 'cn/shanxi', 'nothing'],
        office: 'cn/shanxi/fao',
      },
    },
    {
      title: 'no notes',
      parameters: { kind: 'PRACTICE', ids: ['jp/saitama'], office: 'cn/shanxi/fao' },
    },
  ],
  'sharing/lists-of': [
    { title: 'of an alliance without any', self: 'shanxi-zhejiang', parameters: anybody },
    { title: 'of an office without any', self: 'cn/shanxi/fao', parameters: anybody },
  ],
  'sharing/opens': [{ title: 'none', self: 'nothing', parameters: anybody }],
  'sharing/shared-list': [{ title: 'none', parameters: { id: 'nothing', ...anybody } }],
  'sharing/shared-lists': [
    {
      title: 'none',
      parameters: {
        alliance: 'shanxi-zhejiang',
        kind: ['CHANNELS'],
        office: 'cn/shanxi/fao',
        ...anybody,
        ...firstPage,
        order: 'AT_DESC',
        descending: true,
      },
    },
    {
      title: 'ids that do not exist',
      parameters: { alliance: 'nothing', kind: null, office: 'nobody', ...anybody, ...firstPage },
    },
  ],
  'sharing/version': [{ title: 'of one that was not changed', self: 'shanxi-zhejiang', parameters: {} }],
};
