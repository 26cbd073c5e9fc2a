/** The cases of the statements about exchanges. The sample has none; tests/exchanges/ asks what they answer of some. */
import type { Case } from './cases.js';

const anybody = { viewerOffice: '', viewerIsAdmin: false, viewerToday: '2026-11-26' };
const paging = { afterKey: null, afterId: null, first: 3, limit: 4 };
const narrowed = { kind: ['VISIT'], state: ['HELD'], first: 20 };
const noFilter = {
  within: null,
  partnerWithin: null,
  agreement: null,
  channel: null,
  kind: null,
  field: null,
  state: null,
  from: null,
  to: null,
};

/** The ties as values, with what they are listed for. */
const dormant = `
UNWIND range(0, size(edges) - 1) AS place
WITH totalCount, pageInfo, place, edges[place] AS edge
WITH totalCount, pageInfo, place, edge.node AS node, edge.cursor AS cursor
WITH totalCount, pageInfo, place, node, cursor, node.agreement AS agreement
RETURN totalCount, pageInfo.hasNextPage AS hasNextPage, agreement.id AS agreement, node.lastExchangeOn AS lastExchangeOn,
  node.monthsSince AS silence, cursor.key AS key
ORDER BY place`;

/** The ties of a calendar as values. */
const ties = `
RETURN [tie IN agreements | tie.kind + ' ' + coalesce(tie.signedOn, '?') + ' ' + tie.home.nameEn + ' ' + tie.partner.nameEn] AS agreements,
  size(planned) AS planned, place, missing`;

const entries = `
UNWIND range(0, size(entries) - 1) AS position
WITH position, entries[position] AS entry
WITH position, entry, entry.agreement AS agreement
RETURN entry.kind AS kind, entry.on AS on, entry.years AS years, entry.titleZh AS titleZh, agreement.id AS agreement
ORDER BY position`;

const entry = {
  kind: 'ANNIVERSARY',
  on: '2028',
  years: 25,
  titleZh: '二十五周年',
  titleEn: '25 years',
  exchange: null,
};

export const exchangeCases: Readonly<Record<string, readonly Case[]>> = {
  'exchanges/agreement-events': [{ title: 'nothing happened', parameters: { id: 'datong-bury-formal' } }],
  'exchanges/calendar': [
    {
      title: 'in the order given, without what is not there',
      laidOut: entries,
      parameters: {
        ...anybody,
        entries: [
          { ...entry, agreement: 'datong-bury-formal' },
          { ...entry, agreement: 'x' },
          { ...entry, kind: 'PLANNED_EXCHANGE', agreement: 'taiyuan-suncheon-formal', exchange: 'x' },
          { ...entry, agreement: 'taiyuan-suncheon-formal' },
        ],
      },
    },
    { title: 'nothing', parameters: { ...anybody, entries: [] } },
  ],
  'exchanges/calendar-facts': [
    { title: 'of a city', laidOut: ties, parameters: { ...anybody, of: 'cn/shanxi/datong' } },
    { title: 'of a place abroad', laidOut: ties, parameters: { ...anybody, of: 'jp/saitama' } },
    { title: 'an id that does not exist', parameters: { ...anybody, of: 'nowhere' } },
  ],
  'exchanges/counting': [{ title: 'none', self: 'datong-bury-formal', parameters: {} }],
  'exchanges/dormant-agreements': [
    {
      title: 'within a province, without a record',
      laidOut: dormant,
      parameters: { ...paging, within: 'cn/shanxi', before: '2024-01-01', asOf: '2026-01-01', order: '24' },
    },
    {
      title: 'after one, of those signed by then',
      laidOut: dormant,
      parameters: {
        ...paging,
        within: 'cn/shanxi',
        before: '1990-01-01',
        asOf: '1992-01-01',
        order: '24',
        afterKey: '9999-99',
        afterId: 'datong-omuta-formal',
      },
    },
    {
      title: 'an id that does not exist',
      parameters: { ...paging, within: 'nowhere', before: '2024-01-01', asOf: '2026-01-01', order: '24' },
    },
  ],
  'exchanges/exchange': [{ title: 'none', parameters: { ...anybody, id: 'nothing' } }],
  'exchanges/exchanges': [
    {
      title: 'none',
      parameters: { ...anybody, ...paging, ...noFilter, order: 'DATE_DESC', descending: true },
    },
    {
      title: 'ids that do not exist',
      parameters: {
        ...anybody,
        ...paging,
        ...noFilter,
        within: 'nowhere',
        partnerWithin: 'jp/saitama',
        agreement: 'x',
        channel: 'x',
        field: ['CULTURE'],
        order: 'DATE_ASC',
        descending: false,
      },
    },
  ],
  'exchanges/health-facts': [
    { title: 'nothing recorded', self: 'datong-bury-formal', parameters: { asOf: '2026' } },
  ],
  'exchanges/home': [{ title: 'no exchange', self: 'nothing', parameters: {} }],
  'exchanges/of-agreement': [
    { title: 'none', self: 'datong-bury-formal', parameters: { ...anybody, ...narrowed } },
  ],
  'exchanges/of-channel': [{ title: 'none', self: 'shanxi-fao', parameters: { ...anybody, ...narrowed } }],
  'exchanges/of-place': [
    { title: 'none', self: 'cn/shanxi/shuozhou', parameters: { ...anybody, ...narrowed } },
  ],
  'exchanges/partner': [{ title: 'no exchange', self: 'nothing', parameters: {} }],
  'exchanges/shown': [{ title: 'no exchange', self: 'nothing', parameters: anybody }],
  'exchanges/twins': [
    {
      title: 'none',
      parameters: {
        ...anybody,
        home: 'cn/shanxi/shuozhou',
        agreement: null,
        kind: 'VISIT',
        titleZh: '访问',
        on: '2024',
      },
    },
  ],
  'registry/exchanges': [{ title: 'none', parameters: { ids: ['nothing'] } }],
};
