/** What single rules say of cases that officers of foreign affairs met. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/rules/judge.js';
import type { EligibilityFacts } from '../../src/rules/facts.js';
import {
  chichibu,
  cityOf,
  facts,
  jishan,
  linfen,
  qingdao,
  ruleOf,
  shanxiProvince,
  shuozhou,
  tie,
  withTies,
} from './facts.js';

const findings = (id: string, given: EligibilityFacts) => judge(given, [ruleOf(id)]).findings;
const beijing = { ...shanxiProvince, gbCode: '110000' };

describe('practice of other places', () => {
  it('is not said to have to be observed', () => {
    for (const id of ['npc', 'chain-city'])
      for (const { binding, explanationZh, explanationEn } of findings(id, facts())) {
        expect(binding).toBe(false);
        expect(explanationZh).toMatch(/^(?:他地|按某地)的做法/);
        expect(explanationZh).not.toContain('须依此办理');
        expect(explanationEn).toMatch(/^(?:Practice of another place|By the practice of one place)/);
      }
    expect(findings('lead', facts())[0]!.explanationZh).toContain('须依此办理');
    expect(findings('jl', facts({ home: cityOf('jilin') }))[0]!.explanationZh).toContain('须依此办理');
  });

  it('is so called where it keeps a district from applying', () => {
    const [found] = findings('chain-county', facts({ home: { ...jishan, gbCode: '140802' } }));
    expect(found!.explanationEn).toContain('by the practice of one place, it cannot apply');
  });
});

describe('the letter of intent of a city’s chain', () => {
  const said = (...ties: Parameters<typeof withTies>) => findings('chain-city', facts(withTies(...ties)))[0]!;
  const talks = tie({ id: 'a', kind: 'NEGOTIATION', signedOn: '2012-11-01', status: 'UNKNOWN' });
  const intent = tie({ id: 'b', kind: 'INTENT', signedOn: '2018-08' });

  it('is not the talks', () => {
    expect(said(talks).explanationZh).toContain('本库未见意向书，只见商谈（2012年11月1日，现状不明）');
    expect(said(talks).explanationEn).toContain(
      'no letter in the registry, only talks (1 November 2012, its present state unknown)',
    );
  });

  it('is one that lives before one that has ended, or before talks', () => {
    const ended = tie({ id: 'c', kind: 'INTENT', signedOn: '2001', status: 'EXPIRED' });
    expect(said(talks, ended, intent).explanationEn).toContain('there is a letter of intent (signed August');
    expect(said(talks, ended).explanationZh).toContain('曾有结好意向书（2001年签署，已到期）');
  });

  it('is missing where there is none', () => {
    expect(said().explanationEn).toContain('no letter in the registry)');
  });
});

describe('raising a tie', () => {
  it('is silent beside a living tie of the kind asked, or a sister-city tie', () => {
    for (const kind of ['COOPERATION', 'FORMAL'] as const)
      expect(findings('upgrade', facts({ ...withTies(tie({ kind })), kind: 'COOPERATION' }))).toEqual([]);
    expect(findings('upgrade', facts(withTies(tie())))).toEqual([]);
  });

  it('speaks of a memorandum where the last one has ended', () => {
    const ended = withTies(tie({ kind: 'COOPERATION', status: 'EXPIRED' }));
    expect(findings('upgrade', facts({ ...ended, kind: 'COOPERATION' }))).toHaveLength(1);
  });
});

describe('one to one', () => {
  const taken = withTies(tie({ id: 'other', home: linfen }));

  it('speaks to a municipality, which is a city too, and to no province', () => {
    expect(findings('qd-one', facts({ ...taken, home: beijing }))[0]).toMatchObject({
      verdict: 'DISCOURAGED',
    });
    expect(findings('qd-one', facts({ ...taken, home: shanxiProvince }))).toEqual([]);
  });

  it('counts the ties in English', () => {
    const unknown = (id: string) => tie({ id, home: linfen, status: 'UNKNOWN' });
    const one = findings('qd-one', facts(withTies(unknown('one'))))[0]!.explanationEn;
    expect(one).toContain('already has a sister-city tie in China: Linfen');
    expect(one).toContain('whether this tie still lives. If it does,');
    const two = findings('qd-one', facts(withTies(unknown('one'), unknown('two'))))[0]!.explanationEn;
    expect(two).toContain('already has sister-city ties in China: Linfen');
    expect(two).toContain('whether these ties still live. If they do,');
  });
});

describe('what the registry does not have', () => {
  it.each(['def', 'qd-one', 'qd-time'])('%s says that it may exist all the same', (id) => {
    const [found] = findings(id, facts({ home: qingdao }));
    expect(found!.explanationZh).toContain('本库并不完整，本库未见不等于没有');
    expect(found!.explanationEn).toMatch(/the registry is not complete, so what it lacks may exist/i);
  });

  it('is named where the registry remarks on a gap of the home', () => {
    const home = { ...shuozhou, remark: '文章称有2个正式友城。 / An article counts two formal ties.' };
    const [found] = findings('def', facts({ home }));
    expect(found!.explanationZh).toMatch(/没有。本库关于朔州市的备注：文章称有2个正式友城。/);
    expect(found!.explanationEn).toMatch(
      /exist\. The registry remarks on Shuozhou: An article counts two formal ties\./,
    );
  });
});

describe('names of countries', () => {
  it('have their article', () => {
    const country = { ...chichibu.country!, nameEn: 'United Kingdom' };
    const [found] = findings('dipl', facts({ partner: { ...chichibu, country } }));
    expect(found!.explanationEn).toMatch(/^The United Kingdom, where Chichibu lies, has had/);
  });
});

describe('contact before a tie', () => {
  const said = (home: string, firstOn = '2018-05') =>
    findings(
      'qd-time',
      facts({ home: qingdao, partner: { ...chichibu, contacts: [{ home, firstOn }] } }),
    )[0]!;

  it('is an exchange held without an agreement too', () => {
    expect(said(qingdao.id)).toMatchObject({ verdict: 'ALLOWED' });
    expect(said(qingdao.id).explanationEn).toContain('since May 2018');
  });

  it('is not an exchange with another Chinese place', () => {
    expect(said(linfen.id)).toMatchObject({ verdict: 'DISCOURAGED' });
  });
});
