/** The proposal machine by the real service beside a small model: no sequence of calls by anybody reaches what the table forbids. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Identity } from '../../src/access/identity.js';
import { today } from '../../src/dates.js';
import type { Graph } from '../../src/graph/graph.js';
import { transitions, type ProposalAct, type ProposalState } from '../../src/proposals/lifecycle.js';
import { engines, openWithSample } from '../support/engines.js';
import { mutate } from '../support/mutations.js';
import {
  admin,
  analyst,
  associationOfficer,
  cityOfficer,
  governmentOfficer,
  otherCityOfficer,
  otherProvinceOfficer,
  provinceOfficer,
} from '../support/offices.js';
import { serve, type Service } from '../support/service.js';
import { chain, propose } from './people.js';

let graph: Graph;
let service: Service;
beforeAll(async () => {
  graph = await openWithSample(engines[0]!);
  service = serve(graph, { timeoutMs: 60_000 });
});
afterAll(async () => {
  await service.close();
  await graph.close();
});

const people: readonly (Identity | undefined)[] = [
  cityOfficer,
  governmentOfficer,
  provinceOfficer,
  associationOfficer,
  admin,
  analyst,
  otherCityOfficer,
  otherProvinceOfficer,
  { ...governmentOfficer, role: 'ANALYST' },
  { ...governmentOfficer, role: 'PROVINCE_OFFICER' },
  undefined,
];

type Call =
  'amendProposal' | 'submitProposal' | 'signProposal' | 'lapseProposal' | 'APPROVE' | 'RETURN' | 'REFUSE';

const actOf: Readonly<Record<Call, ProposalAct>> = {
  amendProposal: 'AMEND',
  submitProposal: 'SUBMIT',
  signProposal: 'SIGN',
  lapseProposal: 'LAPSE',
  APPROVE: 'APPROVE',
  RETURN: 'RETURN',
  REFUSE: 'REFUSE',
};

/** All that the model knows: the table, whose turn it is, and whether it was ever submitted. */
interface Model {
  state: ProposalState;
  approvals: number;
  round: number;
  agreements: number;
}

const isDecision = (call: Call) => call === 'APPROVE' || call === 'RETURN' || call === 'REFUSE';
const reading = ['ANALYST'];

/** What the service has to say: the state after the call, or the code of the refusal. */
function expected(model: Model, call: Call, as: Identity | undefined): string {
  if (as === undefined) return 'UNAUTHENTICATED';
  if (reading.includes(as.role)) return 'FORBIDDEN';
  if (as.office === governmentOfficer.office && as.role !== 'CITY_OFFICER') return 'FORBIDDEN';
  const decides = as === governmentOfficer || as === associationOfficer;
  if (decides && !isDecision(call)) return 'FORBIDDEN';
  const inChain = model.round > 0 && chain.includes(as);
  if (!inChain && as !== cityOfficer && as !== provinceOfficer && as !== admin) return 'NOT_FOUND';
  const isUnderReview = model.state === 'SUBMITTED' || model.state === 'IN_REVIEW';
  const isLast = call === 'APPROVE' && isUnderReview && model.approvals === chain.length - 1;
  const after = transitions[model.state][isLast ? 'APPROVE_LAST' : actOf[call]];
  if (isDecision(call)) {
    if (after === undefined) return 'RULE_VIOLATION';
    return as === admin || as === chain[model.approvals] ? after : 'FORBIDDEN';
  }
  if (as !== cityOfficer && as !== admin) return 'FORBIDDEN';
  return after ?? 'RULE_VIOLATION';
}

const anyCall = fc.record({
  // What leads on is called more often than the rest, so that sequences come far.
  call: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Call>('APPROVE') },
    { weight: 2, arbitrary: fc.constantFrom<Call>('submitProposal', 'signProposal') },
    { weight: 2, arbitrary: fc.constantFrom<Call>('amendProposal', 'RETURN') },
    { weight: 1, arbitrary: fc.constantFrom<Call>('REFUSE', 'lapseProposal') },
  ),
  // Most calls come from whoever is next: all others are refused, which leads nowhere.
  who: fc.oneof(
    { weight: 3, arbitrary: fc.constant('next' as const) },
    { weight: 2, arbitrary: fc.nat({ max: people.length - 1 }) },
  ),
  isStale: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});

test(
  'no sequence of calls by any roles and offices reaches a state, or makes a change, that the table forbids',
  { timeout: 180_000 },
  async () => {
    const reached = new Set<ProposalState>();
    await fc.assert(
      fc.asyncProperty(fc.array(anyCall, { minLength: 8, maxLength: 30 }), async (calls) => {
        const partner = 'lk/central/kandy';
        const { id } = await propose(service, { partner, submit: false });
        const model: Model = { state: 'DRAFT', approvals: 0, round: 0, agreements: 0 };
        const look = async () => {
          const { body } = await service.ask(
            'query ($id: ID!) { proposal(id: $id) { state version round steps { round decision } agreement { id status } } }',
            { id },
            admin,
          );
          return body.data.proposal;
        };
        let agreement: string | undefined;
        for (const { call, who, isStale } of calls) {
          const as = who === 'next' ? nextOf(model, call) : people[who];
          const before = await look();
          const version = Number(before.version) + (isStale ? 1 : 0);
          const input = inputOf(call, id, version, before.version);
          const outcome = await mutate(
            service,
            isDecision(call) ? 'decideProposal' : call,
            input,
            as,
            'state agreement { id }',
          );
          let wanted = expected(model, call, as);
          // A stale version is refused once it is known that the caller may see the proposal, and before anything else.
          const sees = !['UNAUTHENTICATED', 'NOT_FOUND'].includes(wanted) && mayWrite(as, call);
          if (isStale && sees) wanted = 'CONFLICT';
          expect([call, as?.actor, as?.role, model.state, outcome.code ?? outcome.record.state]).toEqual([
            call,
            as?.actor,
            as?.role,
            model.state,
            wanted,
          ]);
          if (outcome.code === undefined) {
            model.state = wanted as ProposalState;
            if (call === 'submitProposal') Object.assign(model, { approvals: 0, round: model.round + 1 });
            if (call === 'APPROVE') model.approvals += 1;
            if (call === 'signProposal') agreement = outcome.record.agreement.id;
          }
          const found = await look();
          expect([found.state, found.round]).toEqual([model.state, model.round]);
          if (outcome.code !== undefined) expect(found).toEqual(before);
          expect(found.agreement?.id).toBe(agreement);
          const approvals = found.steps.filter(
            ({ round, decision }: any) => round === model.round && decision === 'APPROVE',
          );
          expect(approvals).toHaveLength(model.approvals);
          reached.add(model.state);
        }
        // So that the next sequence may propose the same tie.
        if (agreement !== undefined)
          await graph.write((transaction) =>
            transaction.run(
              {
                name: 'test',
                text: 'MATCH (tie:Agreement {id: $agreement}) DETACH DELETE tie RETURN 1 AS gone',
              },
              { agreement },
            ),
          );
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(reached.size).toBeGreaterThan(4);
  },
);

/** Whoever could do it now. */
const nextOf = (model: Model, call: Call): Identity =>
  isDecision(call) ? (chain[Math.min(model.approvals, chain.length - 1)] ?? admin) : cityOfficer;

/** Whether the refusal of a stale version comes before that of the office: who may not write at all is refused first. */
function mayWrite(as: Identity | undefined, call: Call): boolean {
  if (as === undefined || as.role === 'ANALYST') return false;
  if (as.office === governmentOfficer.office) return as.role === 'CITY_OFFICER' && isDecision(call);
  return as !== associationOfficer || isDecision(call);
}

function inputOf(call: Call, id: string, version: number, fresh: number): Record<string, unknown> {
  if (isDecision(call)) return { id, version, decision: call, ...(call !== 'APPROVE' && { remark: '意见' }) };
  if (call === 'amendProposal') return { id, version, reasons: `第${fresh}稿` };
  if (call === 'signProposal')
    return { id, version, signedOn: today(), source: { title: '签字文本', confidence: 'DOCUMENTED' } };
  return { id, version };
}
