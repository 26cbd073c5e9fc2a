/** A place's page in the explorer. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/access/identity.js';
import type { Graph } from '../../../src/graph/graph.js';
import { hasChromium } from '../../support/chromium.js';
import { engines, openWithSample } from '../../support/engines.js';
import { openExplorer, seriousFindings, type Explorer } from '../../support/explorer.js';
import { mutate } from '../../support/mutations.js';
import { cityOfficer, otherCityOfficer, provinceOfficer } from '../../support/offices.js';
import { tokenOf } from '../../support/service.js';

const SHUOZHOU = 'cn/shanxi/shuozhou';
const pageOf = (id: string) => `/place?id=${id}`;

const file = { title: '朔州市外事卷宗', confidence: 'DOCUMENTED' };
const list = { title: '友城名录', url: 'https://example.org/list', confidence: 'REPORTED' };
const example = { title: '演示', confidence: 'HYPOTHETICAL' };

const MARKUP = '<img src=x onerror=alert(1)>';
const LONG = '长名'.repeat(150);

describe.skipIf(!hasChromium)('the page of a place', () => {
  let graph: Graph;
  let explorer: Explorer;

  const done = async (name: string, input: object, as: Identity = cityOfficer) => {
    const { record, message } = await mutate(explorer.service, name, input, as);
    expect(message).toBeUndefined();
    return record as { id: string; version: number };
  };
  const partnerCity = (nameZh: string, nameEn: string, more: object = {}) =>
    done('addPlace', {
      kind: 'PARTNER_CITY',
      level: 'CITY',
      nameZh,
      nameEn,
      partOf: 'jp/saitama',
      source: file,
      ...more,
    });
  const tieWith = async (nameZh: string, nameEn: string, more: object) =>
    done('registerAgreement', {
      home: SHUOZHOU,
      partner: (await partnerCity(nameZh, nameEn)).id,
      kind: 'FORMAL',
      signedOn: '2005-06',
      status: 'ACTIVE',
      source: file,
      ...more,
    });

  beforeAll(async () => {
    graph = await openWithSample(engines.find(({ name }) => name === 'embedded')!);
    explorer = await openExplorer(graph);

    await tieWith('休眠市', 'Sleepy', { status: 'DORMANT' });
    const over = await tieWith('到期市', 'Overdue', { expiresOn: '2020-01-01' });
    await done('amendAgreement', { id: over.id, version: over.version, signedOn: '2006', source: list });
    await tieWith('举例市', 'Example', { source: example });
    await tieWith(MARKUP, MARKUP, { kind: 'NEGOTIATION', status: 'UNKNOWN', signedOn: null });
    await done('addContact', { of: SHUOZHOU, nameZh: '李伟', phone: '0349 200 0000' });
    await done('addInternalRemark', { on: SHUOZHOU, text: '宜先致函。' });
    await partnerCity('长名', 'Long Name', { id: 'jp/saitama/long' });
    // A data set of another time may hold what no mutation enters.
    await graph.write((transaction) =>
      transaction.run(
        { name: 'test', text: "MATCH (place:Place {id: 'jp/saitama/long'}) SET place.nameZh = $name" },
        { name: LONG },
      ),
    );
    const goes = await partnerCity('秩父市（重复）', 'Chichibu-shi', { id: 'jp/saitama/chichibu-shi' });
    await done(
      'mergePlaces',
      { into: 'jp/saitama/chichibu', intoVersion: 1, from: goes.id, fromVersion: goes.version },
      provinceOfficer,
    );
  });
  afterAll(async () => {
    await explorer.close();
    await graph.close();
  });
  beforeEach(() => explorer.watched.forget());

  const heading = (page: Page) => page.getByRole('heading', { level: 1 });
  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  /** Has every part loaded, as for printing, and nothing printed. */
  const wholePage = async (page: Page) => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', document.body.innerText);
    });
    await page.getByRole('button', { name: /打印全页|Print the whole page/ }).click();
    await page.locator('body[data-printed]').waitFor();
    return (await page.locator('body').getAttribute('data-printed'))!;
  };

  it('says who the place is, how its ties are and what has to be seen to', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU));
    await heading(page).getByText('朔州市').waitFor();
    expect(await page.title()).toContain('朔州市');
    const glance = part(page, '一目了然');
    await glance.getByText('2 项友好关系需要处理').waitFor();
    await glance.getByText('1 处来源不一致，待裁定').waitFor();
    await glance.getByText('另有演示用例 1 项，不计').waitFor();
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('shows the first screen by one operation, and each part that fails can be asked again', async () => {
    const { watched } = explorer;
    const page = await watched.newPage(await watched.newContext());
    let isDown = true;
    await page.route('**/graphql', (route) =>
      isDown && !String(route.request().postData()).includes('query PlacePage')
        ? route.abort()
        : route.continue(),
    );
    await page.goto(explorer.origin + pageOf(SHUOZHOU));
    await part(page, '一目了然').getByText('2 项友好关系需要处理').waitFor();
    const failed = part(page, '友好关系').getByRole('alert');
    await failed.waitFor();
    isDown = false;
    await failed.getByRole('button', { name: '重试' }).click();
    await part(page, '友好关系').getByRole('heading', { name: '需要处理' }).waitFor();
    await page.context().close();
  });

  it('ties that need somebody stand first, with why, and worked examples last, marked', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU));
    const ties = part(page, '友好关系');
    await ties.getByText('到期市').waitFor();
    expect(await ties.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      '需要处理 2',
      '未载往来 1',
      '商谈中 1',
      '演示用例 1',
    ]);
    const items = await ties.locator('.tie').allInnerTexts();
    expect(items[0]).toMatch(/到期市[^]*期限已过[^]*来源不一致/);
    expect(items[1]).toMatch(/休眠市[^]*已休眠/);
    expect(items.at(-1)).toMatch(/举例市[^]*假设示例/);
    await page.context().close();
  });

  it('sources that disagree stand side by side', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU) + '#claims');
    const sides = part(page, '来源不一致').locator('.dispute-sides > li');
    await sides.first().waitFor();
    expect(await sides.allInnerTexts()).toEqual([
      expect.stringMatching(/2005年6月[^]*朔州市外事卷宗/),
      expect.stringMatching(/2006年[^]*据报道[^]*友城名录/),
    ]);
    await page.context().close();
  });

  it('is found and read by the keyboard alone, and its contents lead to its parts', async () => {
    const page = await explorer.open('/place');
    await page.getByRole('combobox', { name: '查找地方' }).focus();
    await page.keyboard.type('朔州市');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await heading(page).getByText('朔州市').waitFor();
    const link = page.getByRole('navigation', { name: '本页目录' }).getByRole('link', { name: '变更记录' });
    const hasFocus = () => link.evaluate((element) => element === document.activeElement);
    for (let tabs = 0; tabs < 60 && !(await hasFocus()); tabs += 1) await page.keyboard.press('Tab');
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Enter');
    // The browser tells of another place within the page a moment later.
    await expect.poll(() => page.url()).toMatch(/\/place\?id=cn\/shanxi\/shuozhou#history$/);
    await part(page, '变更记录').getByText('登记协议').first().waitFor();
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/shuozhou$/);
    await page.context().close();
  });

  it('a link to a part opens there in a new window', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU) + '#dossier');
    await part(page, '交接档案').getByRole('link', { name: '打开并打印' }).waitFor();
    await expect
      .poll(() =>
        page.getByRole('heading', { name: '交接档案' }).evaluate((title) => {
          const { top, bottom } = title.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await page.context().close();
  });

  it('switches its language, the name of the window too', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU));
    await heading(page).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await part(page, 'Ties').getByText('Needs attention').waitFor();
    expect(await page.title()).toBe('Shuozhou · Sister-city graph');
    await page.context().close();
  });

  it.each(['cn', 'cn/shanxi', SHUOZHOU, 'jp', 'jp/saitama', 'jp/saitama/chichibu', 'jp/saitama/long'])(
    'asks of %s what the service answers for its kind, and shows all of it on paper',
    async (id) => {
      const page = await explorer.open(pageOf(id));
      await heading(page).waitFor();
      const printed = await wholePage(page);
      expect(printed).not.toContain('正在载入…');
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBe(0);
      expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
      await page.context().close();
    },
  );

  it('what is folded away is open on paper, and folded again afterwards', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU));
    await heading(page).waitFor();
    expect(await wholePage(page)).toContain('活跃程度的依据');
    await expect.poll(() => page.locator('details[open]').count()).toBe(0);
    await page.context().close();
  });

  it('fits a narrow phone, a name of 300 characters too', async () => {
    const page = await explorer.open(pageOf('jp/saitama/long'), { viewport: { width: 360, height: 740 } });
    await heading(page).getByText(LONG).waitFor();
    await wholePage(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('markup in a name is shown as it is written', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU));
    await part(page, '友好关系').getByText(MARKUP).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(explorer.watched.complaints).toEqual([]);
    await page.context().close();
  });

  it('an id that no place has says so, with a search', async () => {
    const page = await explorer.open(pageOf('xx/nowhere'));
    await page.getByRole('heading', { name: '名录中没有这个地方' }).waitFor();
    await page.getByRole('combobox', { name: '查找地方' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('a former id leads to the place, and says what was asked for', async () => {
    const page = await explorer.open(pageOf('jp/saitama/chichibu-shi'));
    await page.getByText('所查标识已并入此地方').waitFor();
    await heading(page).getByText('秩父市').waitFor();
    expect(page.url()).toMatch(/id=jp\/saitama\/chichibu$/);
    await page.context().close();
  });

  it('without an id offers a search and the places of the registry', async () => {
    const page = await explorer.open('/place');
    await page.getByRole('link', { name: '朔州市' }).click();
    await heading(page).getByText('朔州市').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '查看一个地方' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('shows an office what it keeps to itself, marked, and nobody else', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU), { token: tokenOf(cityOfficer) });
    await heading(page).waitFor();
    const text = await wholePage(page);
    expect(text).toMatch(/内部[^]*李伟[^]*宜先致函。/);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();

    const other = await explorer.open(pageOf(SHUOZHOU), { token: tokenOf(otherCityOfficer) });
    await heading(other).waitFor();
    expect(await wholePage(other)).not.toMatch(/李伟|宜先致函/);
    await other.context().close();

    const anybody = await explorer.open(pageOf(SHUOZHOU));
    await heading(anybody).waitFor();
    expect(await wholePage(anybody)).not.toMatch(/李伟|宜先致函|联系人与内部备注/);
    await anybody.context().close();
  });

  it('the handover file opens with its own style and is kept as Markdown, as its reader may see it', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU) + '#dossier', { token: tokenOf(cityOfficer) });
    const dossier = part(page, '交接档案');
    const opened = page.waitForEvent('popup');
    await dossier.getByRole('link', { name: '打开并打印' }).click();
    const popup = await opened;
    await popup.getByRole('heading', { level: 1 }).getByText('朔州市').waitFor();
    const align = await popup
      .getByRole('heading', { level: 1 })
      .evaluate((title) => getComputedStyle(title).textAlign);
    expect(align).toBe('center');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dossier.getByRole('link', { name: '下载 Markdown' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('cn-shanxi-shuozhou.md');
    expect(explorer.watched).toMatchObject({ askedOutside: [], complaints: [] });
    await page.context().close();
  });

  it('leads to the feed of its calendar and to the printable file, which answer', async () => {
    const page = await explorer.open(pageOf(SHUOZHOU));
    await heading(page).waitFor();
    await wholePage(page);
    const addresses = await Promise.all(
      [/订阅日程/, /可转发的地址/].map(async (name) => {
        const link = page.getByRole('link', { name });
        await link.waitFor();
        return (await link.getAttribute('href'))!;
      }),
    );
    const types = await Promise.all(
      addresses.map(async (address) => {
        const response = await page.request.get(address);
        return response.headers()['content-type'];
      }),
    );
    expect(types).toEqual(['text/calendar; charset=utf-8', 'text/html; charset=utf-8']);
    await page.context().close();
  });
});
