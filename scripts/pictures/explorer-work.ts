/** Pictures of the explorer's desk: a request before the province whose turn it is. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Identity } from '../../src/access/identity.js';
import { signToken } from '../../src/access/token.js';
import { TRIAL_SECRET } from '../../src/access/trial-secret.js';
import { readConfig } from '../../src/config.js';

const city: Identity = { actor: '王芳', office: 'cn/shanxi/shuozhou/fao', role: 'CITY_OFFICER' };
const government: Identity = { actor: '孙涛', office: 'cn/shanxi/shuozhou/government', role: 'CITY_OFFICER' };
const province: Identity = { actor: '李强', office: 'cn/shanxi/fao', role: 'PROVINCE_OFFICER' };

/** The service of the pictures has the settings of a trial. */
const tokenOf = (identity: Identity) => signToken(identity, readConfig({}).signIn, TRIAL_SECRET, 1);

/** Writes `explorer-work-zh.png` and `explorer-work-en.png` into the folder. It leaves a proposal in the registry. */
export async function pictureExplorerWork(chromium: Browser, origin: string, folder: string): Promise<void> {
  const proposal = await prepare(origin);
  for (const language of ['zh', 'en'] as const) {
    const context = await chromium.newContext({
      viewport: { width: 1280, height: 1000 },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    });
    const page = await context.newPage();
    await page.addInitScript((token) => sessionStorage.setItem('token', token), await tokenOf(province));
    await page.goto(`${origin}/work?proposal=${proposal}`);
    await page.getByRole('article').waitFor();
    await page.getByRole('radio').first().check();
    await page.screenshot({ path: join(folder, `explorer-work-${language}.png`) });
    await context.close();
  }
}

/** Proposes a tie of 朔州, which its government approves. */
async function prepare(origin: string): Promise<string> {
  const { proposeAgreement } = await change(origin, city, 'proposeAgreement', 'ProposeAgreementInput', {
    home: 'cn/shanxi/shuozhou',
    partner: 'np/bagmati/kathmandu',
    kind: 'FORMAL',
    reasons: '两市佛教文化相通，拟以应县木塔为依托开展文化交流。（示例）',
    resources: ['yingxian-wooden-pagoda'],
  });
  const { id } = proposeAgreement!.proposal;
  await change(origin, government, 'decideProposal', 'DecideProposalInput', {
    id,
    decision: 'APPROVE',
    remark: '同意。（示例）',
  });
  return id;
}

type Changed = Readonly<Record<string, { readonly proposal: { readonly id: string } }>>;

async function change(
  origin: string,
  as: Identity,
  name: string,
  type: string,
  input: object,
): Promise<Changed> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(as)}` },
    body: JSON.stringify({
      query: `mutation ($input: ${type}!) { ${name}(input: $input) { proposal { id } } }`,
      variables: { input },
    }),
  });
  const { data, errors } = (await response.json()) as { data?: Changed | null; errors?: unknown };
  if (data == null) throw new Error(JSON.stringify(errors));
  return data;
}
