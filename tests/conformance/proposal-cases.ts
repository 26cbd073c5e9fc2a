/** The cases of the statements that read proposals. The sample has none: what they find is tested with their mutations. */
import type { Case } from './cases.js';

const nobody = { viewerOffice: '', viewerIsAdmin: false };
const viewerToday = '2026-11-25';
const none = (parameters: Case['parameters'] = {}): readonly Case[] => [
  { title: 'no proposal', self: 'nothing', parameters },
];

export const proposalCases: Readonly<Record<string, readonly Case[]>> = {
  'audit/sequence': [{ title: 'before the first write', parameters: {} }],
  'audit/shown': [{ title: 'no entry', self: 'nothing', parameters: {} }],
  'proposals/approval-chain': [
    {
      title: 'two stages, one without an office',
      parameters: {
        stages: [
          {
            stage: 'CITY_GOVERNMENT',
            place: 'cn/shanxi/shuozhou',
            office: 'cn/shanxi/shuozhou/government',
            days: 15,
          },
          { stage: 'PROVINCIAL_OFFICE', place: 'cn/shanxi', office: null, days: 20 },
        ],
        rules: ['fao', 'chain-city', 'nothing'],
        approvalHoldsDays: 365,
      },
    },
  ],
  'proposals/attachments': none(),
  'proposals/audience': none(),
  'proposals/awaiting': none({ viewerToday }),
  'proposals/chain-facts': [
    { title: 'of a city', parameters: { home: 'cn/shanxi/shuozhou' } },
    { title: 'of a county', parameters: { home: 'cn/shanxi/yuncheng/jishan' } },
    { title: 'of no place', parameters: { home: 'nowhere' } },
  ],
  'proposals/changed': [
    {
      title: 'none',
      parameters: {
        ...nobody,
        id: 'nothing',
        at: '2026-11-25T01:00:00.000Z',
        actor: 'li',
        office: 'cn/shanxi/fao',
        action: 'DECIDE_PROPOSAL',
        state: 'IN_REVIEW',
      },
    },
  ],
  'proposals/eligibility': none(),
  'proposals/held': [{ title: 'none', parameters: { ...nobody, id: 'nothing' } }],
  'proposals/history': none({ first: 20 }),
  'proposals/home': none(),
  'proposals/led-to': [{ title: 'none', self: 'datong-bury-formal', parameters: nobody }],
  'proposals/news': [{ title: 'no entry', parameters: { ids: ['000000000001'] } }],
  'proposals/opens': none(nobody),
  'proposals/partner': none(),
  'proposals/proposal': [{ title: 'none', parameters: { ...nobody, id: 'nothing' } }],
  'proposals/proposals': [
    {
      title: 'none, of an office and place that do not exist',
      parameters: {
        ...nobody,
        viewerToday,
        state: null,
        kind: null,
        awaiting: 'nobody',
        proposedBy: 'nobody',
        overdue: null,
        within: 'nowhere',
        order: 'DUE_ON_ASC',
        sortBy: 'DUE_ON',
        descending: false,
        afterKey: null,
        afterId: null,
        first: 3,
        limit: 4,
      },
    },
  ],
  'proposals/practice-facts': none({ ...nobody, viewerToday }),
  'proposals/rules': none(),
  'proposals/steps': none(),
  'proposals/turn': none(),
  'proposals/under-way': [
    { title: 'none', parameters: { ...nobody, viewerToday, of: 'cn/shanxi/shuozhou', most: 200 } },
  ],
};
