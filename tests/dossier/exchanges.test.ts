/** What a handover file says of exchanges. */
import { expect, it } from 'vitest';
import type { ExchangeFacts } from '../../src/dossier/facts.js';
import { handoverFile } from '../../src/dossier/handover-file.js';
import { toMarkdown } from '../../src/dossier/markdown.js';
import { readHealthWeights } from '../../src/exchanges/health-weights.js';
import { healthOf } from '../../src/exchanges/health.js';
import { held } from '../exchanges/facts.js';
import { facts, source, tie } from './facts.js';

const MADE_AT = '2026-11-25T01:00:00.000Z';

const exchange = (more: Partial<ExchangeFacts> = {}): ExchangeFacts => ({
  id: 'x',
  kind: 'VISIT',
  fields: ['CULTURE', 'YOUTH'],
  state: 'HELD',
  plannedOn: null,
  happenedOn: '2026-05-06',
  titleZh: '少年合唱团来访',
  titleEn: 'Visit of the youth choir',
  ledBy: 'DEPARTMENT',
  participants: 30,
  remarkZh: null,
  remarkEn: null,
  agreement: 'tie',
  other: { id: 'xx/far', nameZh: '远市', nameEn: 'Far' },
  claims: [],
  confidence: 'DOCUMENTED',
  sources: [source('choir')],
  ...more,
});
const lines = (given: Parameters<typeof facts>[0], language: 'ZH' | 'EN') =>
  toMarkdown(handoverFile(facts(given), MADE_AT).document, language).split('\n');

it('shows what was held with who came, and apart from it what is planned or was cancelled', () => {
  const exchanges = [
    exchange(),
    exchange({
      id: 'y',
      titleZh: '拟访',
      titleEn: null,
      state: 'PLANNED',
      plannedOn: '2027',
      happenedOn: null,
    }),
    exchange({
      id: 'z',
      titleZh: '不访',
      state: 'CANCELLED',
      plannedOn: '2026',
      happenedOn: null,
      other: null,
    }),
  ];
  const zh = lines({ exchanges }, 'ZH');
  expect(zh).toContain('- 往来：3');
  expect(zh).toContainEqual(
    expect.stringMatching(
      /^\| 2026-05-06 \| 少年合唱团来访 \| 访问 \| 远市 \| 文化、青少年 \| 部门负责人、30人 \| 有据 \[\d+\] \|$/,
    ),
  );
  expect(zh).toContainEqual(expect.stringMatching(/^\| 2027 \| 拟访 \| 访问 \| 远市 \| 计划中 \|/));
  expect(zh).toContainEqual(expect.stringMatching(/^\| 2026 \| 不访 \| 访问 \| 未载 \| 已取消 \|/));
  expect(lines({ exchanges }, 'EN')).toContainEqual(
    expect.stringMatching(/^\| 2026-05-06 \| Visit of the youth choir \| visit \| Far \|/),
  );
});

it('says of each living tie with a record how lively it is and why, and counts the others', () => {
  const health = healthOf([held('2026-05-06', { ledBy: 'HEAD' })], '2026-11-25', readHealthWeights());
  const ties = [
    tie({ health }),
    tie({ id: 'silent' }),
    tie({ id: 'ended', status: 'TERMINATED' }),
    tie({ id: 'talks', kind: 'NEGOTIATION' }),
  ];
  const zh = lines({ ties }, 'ZH');
  expect(zh).toContainEqual(
    expect.stringMatching(
      /^\| 某国远市（友好城市） \| 平稳 \| 59 \| 最近一次往来在2026年5月6日，距今 6 个月（40 分）；/,
    ),
  );
  expect(zh).toContain('1项友好关系名下未载往来，无从判断其活跃程度。');
});

it('a second-hand exchange is to be checked, and one of which sources disagree is disputed', () => {
  const claim = {
    id: 'c',
    field: 'participants',
    value: '12',
    status: 'OPEN',
    decidedBy: null,
    decidedAt: null,
    reason: null,
    confidence: 'REPORTED',
    sources: [source('other')],
  } as const;
  const { due, disputed } = handoverFile(
    facts({
      exchanges: [
        exchange({ confidence: 'REPORTED', claims: [claim] }),
        exchange({ id: 'y', confidence: 'REPORTED', state: 'PLANNED', plannedOn: '2027', happenedOn: null }),
      ],
    }),
    MADE_AT,
  );
  expect([due, disputed]).toEqual([1, 1]);
});
