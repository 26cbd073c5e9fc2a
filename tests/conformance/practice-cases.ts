/** The cases of the statements about notes of practice, of which the sample has none, and about resources. */
import type { Case } from './cases.js';

const anybody = { viewerOffice: '', viewerIsAdmin: false, viewerToday: '2026-11-26' };
const firstPage = { first: 3, limit: 4, afterKey: null, afterId: null };
const anyNote = {
  ...anybody,
  ...firstPage,
  order: 'AT_DESC',
  sortBy: 'AT',
  descending: true,
  kind: null,
  occasion: null,
  exchangeKind: null,
  agreementKind: null,
  theme: null,
  place: null,
  office: null,
  words: [],
  withdrawn: false,
};
const anyResource = { ...firstPage, order: 'KIND_ASC', contributedBy: null, field: null, kind: null };

export const practiceCases: Readonly<Record<string, readonly Case[]>> = {
  'practice/held': [{ title: 'none', parameters: { id: 'nothing', ...anybody } }],
  'practice/notes': [{ title: 'none', parameters: anybody }],
  'practice/opens': [{ title: 'no note', self: 'nothing', parameters: anybody }],
  'practice/practice': [{ title: 'none', parameters: { id: 'nothing', ...anybody } }],
  'practice/practices': [
    { title: 'none', parameters: anyNote },
    {
      title: 'ids that do not exist',
      parameters: { ...anyNote, theme: 'nothing', place: 'nowhere', office: 'nobody' },
    },
  ],
  'practice/with-theme': [{ title: 'none', self: 'buddhism', parameters: { first: 3, ...anybody } }],
  'practice/written-by': [{ title: 'none', self: 'cn/shanxi/fao', parameters: { first: 3, ...anybody } }],
  'resources/resources': [
    { title: 'of a city', parameters: { ...anyResource, of: 'cn/shanxi/shuozhou' } },
    {
      title: 'enterprises of a province after the first',
      parameters: {
        ...anyResource,
        of: 'cn/shanxi',
        kind: ['ENTERPRISE'],
        afterKey: 'ENTERPRISE/pingshuo-oxy',
        afterId: 'pingshuo-oxy',
      },
    },
    { title: 'of departments', parameters: { ...anyResource, of: 'cn/shanxi', field: ['CULTURE'] } },
    {
      title: 'ids that do not exist',
      parameters: { ...anyResource, of: 'nowhere', contributedBy: 'nobody' },
    },
  ],
};
