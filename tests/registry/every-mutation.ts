/** An input for every mutation of the schema, each about records of its own, and who may send it. */
import { expect } from 'vitest';
import { today } from '../../src/dates.js';
import { admin, cityOfficer, governmentOfficer } from '../support/offices.js';
import { mutate } from '../support/mutations.js';
import type { Service } from '../support/service.js';

const SHUOZHOU = 'cn/shanxi/shuozhou';
const file = { title: '朔州市卷宗', confidence: 'DOCUMENTED' };
const list = { title: '友城名录', url: 'https://example.org/list', confidence: 'REPORTED' };

/** What is asked by whom: `yes`, or the code of the refusal. */
export interface Allowed {
  readonly ownCity: string;
  readonly otherCity: string;
  readonly ownProvince: string;
  readonly otherProvince: string;
  /** A department of the city. */
  readonly department: string;
}

const no = 'FORBIDDEN';
/** Of the city itself, and of those above it. */
const city: Allowed = {
  ownCity: 'yes',
  otherCity: no,
  ownProvince: 'yes',
  otherProvince: no,
  department: no,
};
/** Of the province. */
const province: Allowed = { ...city, ownCity: no };
/** What belongs to no province is every province's. */
const anyProvince: Allowed = { ...province, otherProvince: 'yes' };
const anyCity: Allowed = { ...anyProvince, ownCity: 'yes', otherCity: 'yes', department: 'yes' };
const nobody: Allowed = { ...city, ownCity: no, ownProvince: no };
/** What a department adds to the file of its city too. */
const resource: Allowed = { ...city, department: 'yes' };

const hidden = 'NOT_FOUND';
/** What an office keeps to itself does not exist for others, its own departments among them. */
const keeper: Allowed = { ...city, otherCity: hidden, otherProvince: hidden, department: hidden };
/** Of that what a department has no business with at all. */
const keeperOfDrafts: Allowed = { ...keeper, department: no };

/** What one office does with a proposal that those above it see too. */
const proposer: Allowed = { ...keeperOfDrafts, ownProvince: no };
/** What is the turn of the provincial office. */
const turn: Allowed = { ...keeperOfDrafts, ownCity: no };

export interface MutationCase {
  readonly allowed: Allowed;
  /** Enters what the mutation needs and returns an input that it takes once. `tag` is different each time. */
  readonly input: (service: Service, tag: string) => Promise<Record<string, unknown>>;
}

async function entered(service: Service, name: string, input: object, as = admin) {
  const { record, message } = await mutate(service, name, input, as);
  expect(message).toBeUndefined();
  return record as { readonly [field: string]: unknown; readonly id: string; readonly version: number };
}

const place = (tag: string, more: object = {}) => ({
  kind: 'PARTNER_CITY',
  level: 'CITY',
  nameZh: `试市${tag}`,
  nameEn: `Test City ${tag}`,
  partOf: 'jp/saitama',
  source: file,
  ...more,
});
const county = (tag: string) => place(tag, { kind: 'CITY', level: 'COUNTY', partOf: SHUOZHOU });
const channel = (tag: string) => ({
  kind: 'CIVIL',
  subtype: 'NGO',
  nameZh: `试会${tag}`,
  nameEn: `Test Society ${tag}`,
  heldBy: SHUOZHOU,
  source: file,
});
const asset = (tag: string) => ({
  nameZh: `试塔${tag}`,
  nameEn: `Test Pagoda ${tag}`,
  place: SHUOZHOU,
  source: file,
});
const theme = (tag: string) => ({ kind: 'CULTURE', nameZh: `试题${tag}`, nameEn: `Test Theme ${tag}` });
const office = (tag: string) => ({
  kind: 'DEPARTMENT',
  nameZh: `试局${tag}`,
  nameEn: `Test Bureau ${tag}`,
  serves: SHUOZHOU,
  source: file,
});
const agreement = async (service: Service, tag: string) => ({
  home: SHUOZHOU,
  partner: (await entered(service, 'addPlace', place(tag))).id,
  kind: 'INTENT',
  signedOn: '2001',
  source: file,
});
const registered = async (service: Service, tag: string) =>
  entered(service, 'registerAgreement', await agreement(service, tag));

const step =
  (more: object = {}) =>
  async (service: Service, tag: string) => ({
    ...(await registered(service, tag)),
    on: '2005',
    source: file,
    ...more,
  });

/** What an office keeps to itself is entered by that office. */
const kept = (name: string, input: object) => (service: Service) =>
  entered(service, name, input, cityOfficer);
const contact = kept('addContact', { of: SHUOZHOU, nameZh: '甲' });
const remark = kept('addInternalRemark', { on: SHUOZHOU, text: '待核' });
const draft = async (service: Service, tag: string) =>
  kept('saveDraft', { ...(await agreement(service, tag)), title: '稿' })(service);

const exchange = (tag: string) => ({
  home: SHUOZHOU,
  kind: 'VISIT',
  titleZh: `拟访${tag}`,
  plannedOn: '2030-05',
  source: file,
});
/** What is planned does not exist for others. */
const plannedExchange = async (service: Service, tag: string) =>
  kept('recordExchange', exchange(tag))(service);
/** One a year for an office: each case plans a year of its own. */
let planned = 1949;
const plan = async (service: Service) => {
  planned += 1;
  const items = [{ titleZh: '办一次展览', goal: 'OTHER' }];
  const { record, message } = await mutate(
    service,
    'savePlan',
    { year: planned, items },
    cityOfficer,
    'id version year items { id }',
  );
  expect(message).toBeUndefined();
  return record;
};
const assessment = (tag: string) => ({
  of: SHUOZHOU,
  by: `试评机构${tag}`,
  onDate: '2024',
  score: 8,
  outOf: 10,
  source: file,
});
const note = (tag: string) => ({
  kind: 'EXPERIENCE',
  nameZh: `试记${tag}`,
  nameEn: `Test Note ${tag}`,
  summaryZh: '先通信，后互访。',
  source: file,
});
const written = (service: Service, tag: string) => kept('addPractice', note(tag))(service);
const proposal = async (service: Service, tag: string) => {
  const { home, partner, kind } = await agreement(service, tag);
  return { home, partner, kind };
};
const proposed = (more: object) => async (service: Service, tag: string) =>
  entered(service, 'proposeAgreement', { ...(await proposal(service, tag)), ...more }, cityOfficer);
const drafted = proposed({ submit: false });
const submitted = proposed({});
/** Waits for the provincial office, the last of its chain. */
const approvedByCity = async (service: Service, tag: string) =>
  entered(
    service,
    'decideProposal',
    { ...(await submitted(service, tag)), decision: 'APPROVE' },
    governmentOfficer,
  );
const alliance = (tag: string, members = [SHUOZHOU, 'cn/zhejiang/zhoushan']) => ({
  nameZh: `试约${tag}`,
  nameEn: `Test Alliance ${tag}`,
  members,
  status: 'AGREED',
  source: file,
});
const ofProvinces = (tag: string) => alliance(tag, ['cn/shanxi', 'cn/zhejiang']);
const listToShare = async (service: Service, tag: string) => ({
  alliance: (await entered(service, 'addAlliance', ofProvinces(tag))).id,
  kind: 'CANDIDATES',
  nameZh: `试列${tag}`,
  items: ['jp/nara'],
});
const shared = async (service: Service, tag: string) =>
  entered(service, 'shareList', await listToShare(service, tag), cityOfficer);
/** Of the office that shares and those above it; those who share the alliance may read, for others it does not exist. */
const sharer: Allowed = { ...city, otherProvince: 'NOT_FOUND' };

/** The case of each mutation, by its name. */
export const cases: Readonly<Record<string, MutationCase>> = {
  registerAgreement: { allowed: city, input: agreement },
  amendAgreement: {
    allowed: city,
    input: async (service, tag) => ({ ...(await registered(service, tag)), remarkZh: '补', source: file }),
  },
  renewAgreement: { allowed: city, input: step() },
  suspendAgreement: { allowed: city, input: step() },
  resumeAgreement: {
    allowed: city,
    input: async (service, tag) => {
      const input = await step()(service, tag);
      return { ...input, ...(await entered(service, 'suspendAgreement', input)) };
    },
  },
  terminateAgreement: { allowed: city, input: step() },
  upgradeAgreement: { allowed: city, input: step({ kind: 'COOPERATION' }) },
  decideClaim: {
    allowed: province,
    input: async (service, tag) => {
      const { id, version } = await registered(service, tag);
      const disputed = { id, version, signedOn: '2002', source: list };
      const { record } = await mutate(
        service,
        'amendAgreement',
        disputed,
        cityOfficer,
        'version claims { id value }',
      );
      const claim = record.claims.find(({ value }: { value: string }) => value === '2002');
      return { claim: claim.id, version: record.version };
    },
  },
  addPlace: { allowed: anyCity, input: async (_, tag) => place(tag) },
  amendPlace: {
    allowed: province,
    input: async (service, tag) => ({
      ...(await entered(service, 'addPlace', county(tag))),
      remark: '补',
      source: file,
    }),
  },
  mergePlaces: {
    allowed: province,
    input: async (service, tag) => {
      const [into, from] = [
        await entered(service, 'addPlace', county(`${tag} a`)),
        await entered(service, 'addPlace', county(`${tag} b`)),
      ];
      return { into: into.id, intoVersion: into.version, from: from.id, fromVersion: from.version };
    },
  },
  addChannel: { allowed: resource, input: async (_, tag) => channel(tag) },
  amendChannel: {
    allowed: city,
    input: async (service, tag) => ({
      ...(await entered(service, 'addChannel', channel(tag))),
      remarkZh: '补',
      source: file,
    }),
  },
  addCulturalAsset: { allowed: resource, input: async (_, tag) => asset(tag) },
  amendCulturalAsset: {
    allowed: city,
    input: async (service, tag) => ({
      ...(await entered(service, 'addCulturalAsset', asset(tag))),
      remark: '补',
      source: file,
    }),
  },
  addTheme: { allowed: anyProvince, input: async (_, tag) => theme(tag) },
  amendTheme: {
    allowed: anyProvince,
    input: async (service, tag) => ({
      ...(await entered(service, 'addTheme', theme(tag))),
      aliases: [`别名${tag}`],
    }),
  },
  // Whoever writes may send a file; each of its rows is judged by itself, as the tests of departments show.
  importRecords: {
    allowed: anyCity,
    input: async (service, tag) => {
      const partner = await entered(service, 'addPlace', place(tag));
      const row = `${SHUOZHOU},${partner.id},意向书,2001,卷宗,有据可查`;
      return { fileName: '协议.csv', text: `国内方,外方,类别,签署日期,来源名称,可信度\n${row}` };
    },
  },
  addContact: { allowed: anyCity, input: async (_, tag) => ({ of: SHUOZHOU, nameZh: `甲${tag}` }) },
  amendContact: {
    allowed: keeper,
    input: async (service) => ({ ...(await contact(service)), position: '处长' }),
  },
  removeContact: { allowed: keeper, input: contact },
  addInternalRemark: { allowed: anyCity, input: async (_, tag) => ({ on: SHUOZHOU, text: `备注${tag}` }) },
  amendInternalRemark: {
    allowed: keeper,
    input: async (service) => ({ ...(await remark(service)), text: '已核' }),
  },
  removeInternalRemark: { allowed: keeper, input: remark },
  saveDraft: {
    allowed: keeperOfDrafts,
    input: async (service, tag) => ({ ...(await draft(service, tag)), title: '新稿' }),
  },
  recordExchange: { allowed: resource, input: async (_, tag) => exchange(tag) },
  amendExchange: {
    allowed: keeper,
    input: async (service, tag) => ({
      ...(await plannedExchange(service, tag)),
      participants: 8,
      source: file,
    }),
  },
  holdExchange: {
    allowed: keeper,
    input: async (service, tag) => ({
      ...(await plannedExchange(service, tag)),
      happenedOn: '2025',
      source: file,
    }),
  },
  cancelExchange: {
    allowed: keeper,
    input: async (service, tag) => ({ ...(await plannedExchange(service, tag)), reason: '对方推迟' }),
  },
  savePlan: {
    allowed: keeper,
    input: async (service) => {
      const { id, version, year } = await plan(service);
      return { id, version, year, remark: '补', items: [] };
    },
  },
  reportPlanItem: {
    allowed: keeper,
    input: async (service) => {
      const { version, items } = await plan(service);
      return { item: items[0].id, version, isMet: true };
    },
  },
  recordAssessment: { allowed: province, input: async (_, tag) => assessment(tag) },
  amendAssessment: {
    allowed: province,
    input: async (service, tag) => ({
      ...(await entered(service, 'recordAssessment', assessment(tag))),
      remark: '补',
      source: file,
    }),
  },
  discardDraft: { allowed: keeperOfDrafts, input: draft },
  registerDraft: { allowed: keeperOfDrafts, input: draft },
  addPractice: { allowed: anyCity, input: async (_, tag) => note(tag) },
  // Everybody reads it, and its office alone changes it.
  amendPractice: {
    allowed: city,
    input: async (service, tag) => ({ ...(await written(service, tag)), occasions: ['NEGOTIATING'] }),
  },
  withdrawPractice: { allowed: city, input: written },
  proposeAgreement: { allowed: city, input: proposal },
  amendProposal: {
    allowed: proposer,
    input: async (service, tag) => ({ ...(await drafted(service, tag)), reasons: '往来多年' }),
  },
  submitProposal: { allowed: proposer, input: drafted },
  decideProposal: {
    allowed: turn,
    input: async (service, tag) => ({ ...(await approvedByCity(service, tag)), decision: 'APPROVE' }),
  },
  signProposal: {
    allowed: proposer,
    input: async (service, tag) => ({
      ...(await entered(service, 'decideProposal', {
        ...(await approvedByCity(service, tag)),
        decision: 'APPROVE',
      })),
      signedOn: today(),
      source: file,
    }),
  },
  lapseProposal: { allowed: proposer, input: submitted },
  addAlliance: { allowed: city, input: async (_, tag) => alliance(tag) },
  amendAlliance: {
    allowed: city,
    input: async (service, tag) => ({
      ...(await entered(service, 'addAlliance', alliance(tag))),
      endsOn: '2999',
      source: file,
    }),
  },
  // A city shares in the alliance of its province.
  shareList: { allowed: { ...anyCity, otherProvince: no, department: no }, input: listToShare },
  amendSharedList: {
    allowed: sharer,
    input: async (service, tag) => ({ ...(await shared(service, tag)), items: ['jp/nara', 'jp/saitama'] }),
  },
  withdrawSharedList: { allowed: sharer, input: shared },
  registerOffice: { allowed: nobody, input: async (_, tag) => office(tag) },
  amendOffice: {
    allowed: nobody,
    input: async (service, tag) => ({
      ...(await entered(service, 'registerOffice', office(tag))),
      nameZh: `新局${tag}`,
      source: file,
    }),
  },
};
