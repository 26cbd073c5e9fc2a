/** What a person reads in the terminal, in Chinese and in English. */
import type { SignInConfig } from './access/sign-in-settings.js';
import type { Config } from './config.js';
import { bothLanguages, type BilingualText } from './refusal.js';

/** The first question of the service: whom could Shuozhou reach for Buddhist culture, through its province's offices. */
const FIRST_QUESTION =
  '{ reachablePartners(from: "cn/shanxi/shuozhou", theme: "buddhism", via: [PROVINCE]) ' +
  '{ totalCount nodes { partner { nameZh nameEn } peers { place { nameZh } } routes { hops } } } }';

/** The address at which the service answers, as it can be typed on the same machine. */
export function addressOf(host: string, port: number): string {
  // These mean "every interface" to the service that listens, and nothing to one that connects.
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${String(port)}`;
}

const readingTexts = {
  on: { zh: '无需登录即可查阅', en: 'anybody may read' },
  off: { zh: '查阅也须登录', en: 'reading needs a token too' },
} satisfies Record<string, BilingualText>;

function keysText({ keys }: SignInConfig): BilingualText {
  if (keys.from === 'provider')
    return { zh: `身份提供方 ${keys.url}`, en: 'tokens of this identity provider' };
  return keys.isTrial
    ? {
        zh: '试用密钥，人人皆知，仅供本机试用；正式使用须设置 AUTH_SECRET',
        en: 'the trial secret, which everybody knows, for this machine alone; set AUTH_SECRET for real use',
      }
    : { zh: '共享密钥 AUTH_SECRET', en: 'the shared secret AUTH_SECRET' };
}

/** The message of a successful start. */
export function startMessage(
  address: string,
  { graph, graphiqlFolder, signIn }: Pick<Config, 'graph' | 'graphiqlFolder' | 'signIn'>,
  engine: string | undefined,
  found: string,
): string {
  const body = JSON.stringify({ query: FIRST_QUESTION });
  const token = signIn.anonymousReading ? '' : ` -H "authorization: Bearer $TOKEN"`;
  return [
    '友城关系图谱服务已启动 / The sister-city graph service has started',
    `  网页 / explorer: ${address}/`,
    `  接口 / API:      ${address}/graphql`,
    ...(graphiqlFolder === undefined ? [] : [`  调试 / GraphiQL: ${address}/graphiql`]),
    `  图数据库 / graph: ${engine ?? '目前无法连接，将继续重试 / cannot be reached now'}`,
    `  位置 / at:       ${graph.engine === 'neo4j' ? graph.uri : graph.file}`,
    `  数据 / data:     ${found}`,
    `  登录 / sign-in:  ${bothLanguages(keysText(signIn))}`,
    `  匿名 / unnamed:  ${bothLanguages(signIn.anonymousReading ? readingTexts.on : readingTexts.off)}`,
    '',
    '试一试 / Try:',
    `  curl -s ${address}/graphql -H 'content-type: application/json'${token} -d '${body}'`,
    '',
  ].join('\n');
}

const listenFailures: Record<string, (host: string, port: number) => BilingualText> = {
  EADDRINUSE: (_host, port) => ({
    zh: `端口 ${String(port)} 已被占用，请停止占用它的程序，或用 PORT 另选一个端口`,
    en: `port ${String(port)} is in use; stop what uses it, or choose another one with PORT`,
  }),
  EACCES: (_host, port) => ({
    zh: `没有权限使用端口 ${String(port)}，请用 PORT 选择 1024 以上的端口`,
    en: `no permission for port ${String(port)}; choose one above 1024 with PORT`,
  }),
  EADDRNOTAVAIL: (host) => ({
    zh: `本机没有地址 ${host}，请检查 HOST`,
    en: `this machine has no address ${host}; check HOST`,
  }),
  ENOTFOUND: (host) => ({
    zh: `找不到主机名 ${host}，请检查 HOST`,
    en: `the host name ${host} is unknown; check HOST`,
  }),
};

/** Why the service could not start, for a person. */
export function startFailure(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = listenFailures[code]?.(host, port);
  if (reason !== undefined)
    return bothLanguages({ zh: `无法启动：${reason.zh}`, en: `cannot start: ${reason.en}` });
  const text = error instanceof Error ? error.message : String(error);
  return `${bothLanguages({ zh: '无法启动', en: 'cannot start' })}: ${text}`;
}
