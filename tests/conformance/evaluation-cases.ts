/** The cases of the statements of scorecards, plans and assessments; the sample has none of what they count. */
import type { Case } from './cases.js';

const anybody = { viewerOffice: '', viewerIsAdmin: false, viewerToday: '2026-11-26' };
const admin = { viewerOffice: '', viewerIsAdmin: true };
const shuozhou = {
  of: 'cn/shanxi/shuozhou',
  scope: 'PROVINCE',
  from: '2023',
  until: '2026',
  years: [2024, 2025],
};
const records = `UNWIND places AS place
  RETURN place.id AS place, place.isOpen AS isOpen, size(place.exchanges) AS exchanges, size(place.ties) AS ties,
    size(place.begun) AS begun, size(place.proposals) AS proposals, size(place.planned) AS planned, missing, unfit
  ORDER BY place`;
const ties = `UNWIND places AS place
  UNWIND place.ties AS tie
  RETURN tie.id AS tie, tie.kind AS kind, tie.status AS status, tie.signedOn AS signedOn, tie.since AS since,
    tie.endedOn AS endedOn, tie.partnerZh AS partnerZh
  ORDER BY tie`;
const begun = `UNWIND places AS place
  UNWIND place.begun AS channel
  RETURN place.id AS place, channel.id AS channel, channel.kind AS kind, channel.since AS since
  ORDER BY place, channel`;
const page = { afterKey: null, afterId: null, first: 3, limit: 4 };

export const evaluationCases: Readonly<Record<string, readonly Case[]>> = {
  'evaluation/scorecard-facts': [
    { title: 'of a city, to nobody', laidOut: records, parameters: { ...shuozhou, ...anybody } },
    {
      title: 'of a province, to an administrator',
      laidOut: records,
      parameters: { ...shuozhou, of: 'cn/shanxi', ...admin },
    },
    {
      title: 'of a city, its ties and those of its peers',
      laidOut: ties,
      parameters: { ...shuozhou, ...anybody },
    },
    {
      title: 'of a city, the channels begun in the country',
      laidOut: begun,
      parameters: { ...shuozhou, scope: 'COUNTRY', ...anybody },
    },
    { title: 'of no place', parameters: { ...shuozhou, of: 'nowhere', ...anybody } },
    { title: 'of a place abroad', parameters: { ...shuozhou, of: 'jp/nara', ...anybody } },
  ],
  'evaluation/scorecard': [
    {
      title: 'as it was worked out',
      parameters: {
        of: 'cn/shanxi/shuozhou',
        year: 2025,
        from: '2025',
        until: '2026',
        indicators: [{ name: 'PLANS_MET', value: 0.5 }],
        total: 0.5,
        previousTotal: null,
        confidence: 0.15,
        rank: 2,
        ranked: 2,
        explanationZh: '第二',
        explanationEn: 'second',
        compared: [
          { place: 'cn/shanxi/jincheng', total: 0.75, confidence: 0.5, rank: 1 },
          { place: 'cn/shanxi/datong', total: null, confidence: 0, rank: null },
        ],
      },
    },
  ],
  'evaluation/assessment': [{ title: 'none', parameters: { id: 'nothing' } }],
  'evaluation/assessment-records': [{ title: 'none', parameters: { ids: ['nothing'] } }],
  'evaluation/assessments': [
    { title: 'none', parameters: { of: 'cn/shanxi/shuozhou', order: 'ON_DATE_DESC', ...page } },
    { title: 'of no place', parameters: { of: 'nowhere', order: 'ON_DATE_DESC', ...page } },
  ],
  'evaluation/plan': [
    { title: 'none', parameters: { office: 'cn/shanxi/shuozhou/fao', year: 2025, ...admin } },
    { title: 'of no office', parameters: { office: 'nobody', year: 2025, ...admin } },
  ],
  'evaluation/work-plan': [{ title: 'none', parameters: { id: 'nothing', ...admin } }],
  'evaluation/plans': [
    {
      title: 'none',
      parameters: {
        office: null,
        within: null,
        year: null,
        order: 'YEAR_DESC',
        descending: true,
        ...page,
        ...admin,
      },
    },
    {
      title: 'of no office and no place',
      parameters: {
        office: 'nobody',
        within: 'nowhere',
        year: 2025,
        order: 'YEAR_ASC',
        descending: false,
        ...page,
        ...admin,
      },
    },
  ],
  'evaluation/counted-work': [{ title: 'no plan', self: 'nothing', parameters: {} }],
  'evaluation/items-of': [{ title: 'no plan', self: 'nothing', parameters: {} }],
  'evaluation/plan-facts': [{ title: 'no plan', self: 'nothing', parameters: {} }],
  'evaluation/plan-item-facts': [{ title: 'no item', self: 'nothing', parameters: {} }],
  'evaluation/held-plan': [{ title: 'none', parameters: { id: 'nothing', item: '', ...admin } }],
  'evaluation/plan-of-year': [
    { title: 'none', parameters: { office: 'cn/shanxi/shuozhou/fao', year: 2025 } },
  ],
};
