/** The desk of an office: requests and their decisions, exchanges, silent ties, imports, and what is not offered to whom. */
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/access/identity.js';
import { today } from '../../../src/dates.js';
import type { Graph } from '../../../src/graph/graph.js';
import { done, KATHMANDU, propose, SHUOZHOU } from '../../proposals/people.js';
import { hasChromium } from '../../support/chromium.js';
import { engines, openWithSample } from '../../support/engines.js';
import { openExplorer, seriousFindings, type Explorer } from '../../support/explorer.js';
import {
  analyst,
  cityOfficer,
  governmentOfficer,
  otherCityOfficer,
  provinceOfficer,
} from '../../support/offices.js';
import { tokenOf } from '../../support/service.js';

const JINCHENG = 'cn/shanxi/jincheng';
const KANDY = 'lk/central/kandy';

describe.skipIf(!hasChromium)('the desk', () => {
  let graph: Graph;
  let explorer: Explorer;

  beforeAll(async () => {
    graph = await openWithSample(engines.find(({ name }) => name === 'embedded')!);
    explorer = await openExplorer(graph);
  }, 240_000);
  afterAll(async () => {
    await explorer.close();
    await graph.close();
  });
  beforeEach(() => explorer.watched.forget());

  /** Opens a window of somebody who has signed in. */
  const openAs = (as: Identity, address: string, options: { locale?: string } = {}) =>
    explorer.open(address, { token: tokenOf(as), ...options });
  const choose = async (page: Page, label: string, name: string) => {
    const field = page.getByRole('combobox', { name: label });
    await field.fill(name);
    await page.getByRole('option').first().waitFor();
    await field.press('Enter');
  };
  const decide = async (page: Page, decision: string, remark?: string) => {
    await page.getByRole('radio', { name: decision, exact: true }).check();
    if (remark !== undefined) await page.getByLabel('批复意见').fill(remark);
    await page.getByRole('button', { name: '批复……' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认批复' }).click();
  };
  const isCalm = () => expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });

  it('tells those who have not signed in what it is for, and lets them in', async () => {
    const page = await explorer.open('/work?tab=exchanges');
    await page.getByText('登记往来，补齐或取消计划中的往来').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '登录工作台' }).click();
    await page.getByRole('dialog').getByLabel('令牌').fill(tokenOf(cityOfficer));
    await page.getByRole('dialog').getByLabel('令牌').press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '近期往来' }).waitFor();
    isCalm();
    await page.context().close();
  });

  it('shows the city at once what the province decides in another window', async () => {
    const city = await openAs(cityOfficer, '/work?new=yes');
    await choose(city, '外方', '加德满都');
    await city.getByRole('radio', { name: '友好城市' }).check();
    await city.getByLabel('理由').fill('佛教文化相通');
    await city.getByRole('heading', { name: '规定审核' }).waitFor();
    expect(await city.getByRole('listitem').filter({ hasText: '朔州市人民政府' }).count()).toBeGreaterThan(0);
    expect(await seriousFindings(city)).toEqual([]);
    await city.getByRole('button', { name: '上报' }).click();
    await city.getByText('请示已上报。').waitFor();
    const id = new URL(city.url()).searchParams.get('proposal')!;
    await done(explorer.service, 'decideProposal', { id, decision: 'APPROVE' }, governmentOfficer);

    const province = await openAs(provinceOfficer, '/work');
    await province.getByRole('link', { name: '关于朔州市与加德满都市建立友好城市关系的请示' }).click();
    await province.getByText('佛教文化相通').waitFor();
    expect(await seriousFindings(province)).toEqual([]);
    await decide(province, '退回修改', '请说明经费');
    await province.getByText('已作批复：退回修改。').waitFor();
    await province.getByRole('heading', { name: '批复', exact: true }).waitFor({ state: 'detached' });

    await city.getByText('请说明经费').waitFor();
    await city.getByRole('link', { name: '修改' }).click();
    await city.getByLabel('理由').fill('佛教文化相通，经费已列入预算');
    await city.getByRole('button', { name: '保存修改' }).click();
    await city.getByText('经费已列入预算').waitFor();
    await city.getByRole('button', { name: '再次上报' }).click();
    await city.getByRole('dialog').getByRole('button', { name: '再次上报' }).click();
    await city.getByRole('heading', { name: '第 2 次上报' }).waitFor();
    isCalm();
    await city.context().close();
    await province.context().close();
  });

  it('does not let two windows decide the same: the later one is told, and keeps its remark', async () => {
    const { id } = await propose(explorer.service, { home: SHUOZHOU, partner: KANDY, kind: 'INTENT' });
    const [first, second] = [
      await openAs(governmentOfficer, `/work?proposal=${id}`),
      await openAs(governmentOfficer, '/work'),
    ];
    // No news comes through to this window.
    await second.routeWebSocket(/graphql/, (socket) => socket.close());
    await second.goto(`${explorer.origin}/work?proposal=${id}`);
    await second.getByLabel('批复意见').fill('材料不全');
    await decide(first, '批准');
    await first.getByText('已作批复：批准。').waitFor();
    await decide(second, '退回修改');
    await second.getByRole('alert').getByText('CONFLICT').waitFor();
    expect(await second.getByLabel('批复意见').inputValue()).toBe('材料不全');
    await second.getByRole('button', { name: '载入最新情况' }).click();
    await second.getByText('您写的意见没有发出').waitFor();
    await second.getByText('材料不全').waitFor();
    await first.context().close();
    await second.context().close();
  });

  it('says that an outcome is unknown, and does the same thing once when it is tried again', async () => {
    const page = await openAs(otherCityOfficer, '/work?new=yes');
    await choose(page, '外方', '康提');
    await page.getByRole('radio', { name: '意向书' }).check();
    let isLost = true;
    const keys: string[] = [];
    // The service does it, and its answer gets lost on the way back.
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (!body.includes('proposeAgreement')) return route.continue();
      keys.push(/"idempotencyKey":"(\w+)"/.exec(body)![1]!);
      const response = await route.fetch();
      if (!isLost) return route.fulfill({ response });
      isLost = false;
      return route.abort();
    });
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByRole('alert').getByText('不能确定是否已经办成').waitFor();
    expect(await page.getByRole('combobox', { name: '外方' }).inputValue()).toBe('康提市');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByText('已存为草稿').waitFor();
    expect(keys).toEqual([keys[0], keys[0]]);
    const { body } = await explorer.service.ask(
      `{ proposals(filter: { within: "${JINCHENG}" }) { totalCount } }`,
      {},
      otherCityOfficer,
    );
    expect(body.data.proposals.totalCount).toBe(1);
    await page.locator('summary', { hasText: '撤回请示' }).click();
    await page.getByRole('button', { name: '撤回请示' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认撤回' }).click();
    await page.getByText('请示已撤回。').waitFor();
    await page.context().close();
  });

  it('refuses in the words of the service, in either language, and keeps what was typed', async () => {
    const page = await openAs(cityOfficer, '/work?new=yes');
    await choose(page, '中方', '太原');
    await choose(page, '外方', '康提');
    await page.getByRole('radio', { name: '意向书' }).check();
    await page.getByLabel('理由').fill('文化相通');
    await page.getByRole('button', { name: '上报' }).click();
    await page.getByRole('alert').getByText('不在贵单位负责的地方之内').waitFor();
    await page.getByRole('alert').getByText('FORBIDDEN').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('alert').getByText('does not lie in the place that your office serves').waitFor();
    expect(await page.getByLabel('Reasons').inputValue()).toBe('文化相通');
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('does not do something else under the key of what was done although its answer was lost', async () => {
    const page = await openAs(otherCityOfficer, '/work?new=yes');
    await choose(page, '外方', '加德满都');
    await page.getByRole('radio', { name: '意向书' }).check();
    const lose = async (route: Route) => {
      if (!(route.request().postData() ?? '').includes('proposeAgreement')) return route.continue();
      await route.fetch();
      return route.abort();
    };
    await page.route('**/graphql', lose);
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByRole('alert').getByText('不能确定是否已经办成').waitFor();
    await page.unroute('**/graphql', lose);
    await page.getByLabel('理由').fill('另有理由');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByRole('alert').getByText('此前提交的内容已经办成').waitFor();
    await page.getByRole('button', { name: '作为另一件提交' }).click();
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByText('已存为草稿').waitFor();
    await page.getByText('另有理由').waitFor();
    await page.context().close();
  });

  it('brings a silent tie to life with an exchange, by keyboard alone, and loses nothing in another language', async () => {
    const page = await openAs(otherCityOfficer, '/work?tab=dormant');
    const ties = page.getByRole('list', { name: '久未往来的友好关系' }).getByRole('listitem');
    const tie = ties.filter({ hasText: '莎拉巴特曼' });
    await tie.getByRole('link', { name: '登记往来' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('举行日期').waitFor();
    // Nothing is filled in: the first empty field is where one stands, and says why.
    await page.getByRole('button', { name: '登记' }).focus();
    await page.keyboard.press('Enter');
    const date = page.getByLabel('举行日期');
    await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await date.getAttribute('aria-invalid')).toBe('true');
    const described = await date.evaluate((field) =>
      field
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    );
    expect(described).toContain('此项必填');
    expect(await seriousFindings(page)).toEqual([]);

    await page.keyboard.type('2026-13');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('标题').first().focus();
    await page.keyboard.type('南非代表团来访');
    await page.getByLabel('来源名称').focus();
    await page.keyboard.type('晋城市外办');
    await page.getByRole('radio', { name: '有据' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('须为 ISO 8601 日期').waitFor();
    await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true);

    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByLabel('Title, in Chinese').inputValue()).toBe('南非代表团来访');
    await page.reload();
    expect(await page.getByLabel('Name of the source').inputValue()).toBe('晋城市外办');
    await page.getByLabel('Held on').fill(today());
    await page.keyboard.press('Enter');
    await page.getByText('The exchange is recorded.').waitFor();
    await page.getByRole('list', { name: 'Recent exchanges' }).getByText('南非代表团来访').waitFor();
    await page.getByRole('link', { name: 'Silent ties' }).click();
    await page
      .getByText(/Ulyanovsk|No tie/)
      .first()
      .waitFor();
    expect(await page.getByText('Sarah Baartman').count()).toBe(0);
    await page.context().close();
  });

  it('completes what is planned, and cancels it with a reason', async () => {
    const plan = (titleZh: string) =>
      done(
        explorer.service,
        'recordExchange',
        {
          ...{ home: SHUOZHOU, partner: KATHMANDU, kind: 'VISIT', plannedOn: '2026', titleZh },
          source: { title: '年度计划', confidence: 'DOCUMENTED' },
        },
        cityOfficer,
        'id',
      );
    await plan('春季来访');
    await plan('秋季来访');
    const page = await openAs(cityOfficer, '/work?tab=exchanges');
    const plans = page.getByRole('list', { name: '计划中' }).getByRole('listitem');
    await plans.filter({ hasText: '春季来访' }).getByRole('link', { name: '登记已举行' }).click();
    await page.getByLabel('举行日期').fill(today());
    await page.getByLabel('参加人数').fill('十二');
    await page.getByLabel('来源名称').fill('接待方案');
    await page.getByRole('radio', { name: '有据' }).check();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('须为整数').waitFor();
    await page.getByLabel('参加人数').fill('12');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已登记为举行。').waitFor();
    await page.getByRole('list', { name: '近期往来' }).getByText('12 人参加').waitFor();

    await plans.filter({ hasText: '秋季来访' }).getByRole('link', { name: '取消' }).click();
    await page.getByLabel('取消原因').fill('对方改期');
    await page.getByRole('button', { name: '取消……' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认取消' }).click();
    await page.getByText('计划的往来已取消。').waitFor();
    await page.getByText('没有计划中的往来。').waitFor();
    isCalm();
    await page.context().close();
  });

  it('reports a file with faults and changes nothing, then imports the corrected one', async () => {
    const header = '国内方,外方,类别,签署日期,来源名称,可信度';
    const good = '朔州,秩父市,意向书,2026-05,朔州市档案,有据可查';
    const csv = (...rows: string[]) => ({
      name: '协议.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([header, ...rows].join('\n')),
    });
    const count = async () =>
      (await explorer.service.ask(`{ agreements(filter: { within: "${SHUOZHOU}" }) { totalCount } }`)).body
        .data.agreements.totalCount;
    const before = await count();
    const page = await openAs(cityOfficer, '/work?tab=import');
    await page
      .getByLabel('选择文件')
      .setInputFiles(
        csv(good, '太原,秩父市,意向书,2026-05,档案,有据可查', '朔州,奈良市,结拜,2026.10,档案,有据可查'),
      );
    await page.getByRole('button', { name: '试运行' }).click();
    const rows = page.getByRole('table').getByRole('row');
    await rows.first().waitFor();
    const cells = await rows.evaluateAll((found) =>
      found.map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    expect(cells.slice(1)).toEqual([
      ['3', '—', '拒收', expect.stringContaining('不在贵单位负责的地方之内')],
      ['4', '类别 kind', '拒收', expect.stringContaining('"结拜"')],
      ['4', '签署日期 signed_on', '拒收', expect.stringContaining('"2026.10"')],
    ]);
    expect(await page.getByRole('button', { name: '正式导入……' }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await count()).toBe(before);

    await page.getByLabel('选择文件').setInputFiles(csv(good));
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByText('试运行完成，没有写入任何内容。').waitFor();
    expect(await count()).toBe(before);
    await page.getByRole('button', { name: '正式导入……' }).click();
    await page.getByRole('dialog').getByText('新增 1 行').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click();
    await page.getByText('协议.csv：已写入登记簿。').waitFor();
    expect(await count()).toBe(Number(before) + 1);

    await page
      .getByLabel('选择文件')
      .setInputFiles({ name: '大表.csv', mimeType: 'text/csv', buffer: Buffer.alloc(1_100_000, 'x') });
    await page.getByText('npm run import -- 大表.csv').waitFor();
    isCalm();
    await page.context().close();
  });

  it('offers an analyst to read, and nothing that they may not do', async () => {
    const page = await openAs(analyst, '/work?new=yes');
    await page.getByText('您的身份是分析员').waitFor();
    await page.getByRole('navigation', { name: '哪些请示' }).waitFor();
    expect(await page.getByRole('link', { name: '提出请示' }).count()).toBe(0);
    for (const [tab, awaited] of [
      ['往来', '近期往来'],
      ['久未往来', '这里只看登记簿'],
      ['导入', '您的身份或单位不能导入'],
    ] as const) {
      await page
        .getByRole('navigation', { name: '办理事项' })
        .getByRole('link', { name: new RegExp(`^${tab}`) })
        .click();
      await page.getByText(awaited).first().waitFor();
      expect(await page.getByRole('link', { name: '登记往来' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: /导入|登记|上报/ }).count()).toBe(0);
    }
    isCalm();
    await page.context().close();
  });

  it('opens the same from a link, and shows a title with markup and 200 characters plainly on a phone', async () => {
    const titleZh = `<img src=x onerror=alert(1)>${'长'.repeat(170)}`;
    const { id } = await propose(explorer.service, { partner: 'lk/central/kandy', titleZh, submit: false });
    const page = await explorer.open(`/work?proposal=${id}`, {
      token: tokenOf(cityOfficer),
      viewport: { width: 360, height: 740 },
    });
    await page.getByRole('heading', { name: titleZh }).waitFor();
    const isWider = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await isWider()).toBe(false);
    await page.goto(`${explorer.origin}/work?list=sent`);
    await page.getByRole('link', { name: titleZh }).waitFor();
    expect(await isWider()).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
    isCalm();
    await page.context().close();
  });
});
