/** `npm run token`: prints a token for one person. */
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Output } from '../command-line.js';
import { ConfigError, readConfig } from '../config.js';
import { bothLanguages, type BilingualText } from '../refusal.js';
import { isName, isRole } from './claims.js';
import { roles, type Identity } from './identity.js';
import { signToken } from './token.js';

/** What the shell is told at the end. */
export type TokenExitCode = 0 | 1 | 2;

/** A token lasts for a working day unless told otherwise, and for a month at most: it cannot be taken back. */
const HOURS = 8;
const MOST_HOURS = 31 * 24;

const USAGE = `用法 / usage:
  npm run -s token -- --office 单位标识/OFFICE --role 角色/ROLE [--actor 姓名/NAME] [--hours 小时/HOURS]

打印一个登录令牌，以 AUTH_SECRET 签署；未设置时以本机试用密钥签署
prints a token, signed with AUTH_SECRET, or with the trial secret of this machine where that is not set

  --office OFFICE  单位标识，如 cn/shanxi/shuozhou/fao / id of the office
  --role ROLE      ${roles.join(', ')}
  --actor NAME     登录人，默认为本机用户名 / who it is for, the user of this machine unless given
  --hours HOURS    有效小时数，默认 ${HOURS}，最多 ${MOST_HOURS} / hours that it holds, ${HOURS} unless given, ${MOST_HOURS} at most
  --help           显示本说明 / show this text

令牌不能收回，请只交给本人 / a token cannot be taken back: hand it to its bearer alone`;

/**
 * Runs the command.
 *
 * @param words what stands behind `token`
 * @returns 0 when the token was printed, 1 when the settings do not allow it, 2 when it was not understood
 */
export async function runToken(
  words: readonly string[],
  { out, err }: Output,
  environment?: NodeJS.ProcessEnv,
): Promise<TokenExitCode> {
  const understood = understand(words);
  if (understood === 'help') {
    out(USAGE);
    return 0;
  }
  if ('zh' in understood) {
    err(bothLanguages(understood));
    err(USAGE);
    return 2;
  }
  try {
    // What a service would not start with signs nothing either.
    const { signIn } = readConfig(environment);
    if (signIn.keys.from === 'provider') {
      err(bothLanguages(PROVIDER));
      return 1;
    }
    out(await signToken(understood.identity, signIn, signIn.keys.secret, understood.hours));
    if (signIn.keys.isTrial) err(bothLanguages(TRIAL));
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    err(error.message);
    return 1;
  }
}

const PROVIDER: BilingualText = {
  zh: '已设置 AUTH_JWKS_URL，令牌须由身份提供方签发',
  en: 'AUTH_JWKS_URL is set: the identity provider signs the tokens',
};

const TRIAL: BilingualText = {
  zh: '以试用密钥签署，只有本机试用的服务接受',
  en: 'signed with the trial secret: only a service on trial takes it',
};

interface Wanted {
  readonly identity: Identity;
  readonly hours: number;
}

function understand(words: readonly string[]): Wanted | BilingualText | 'help' {
  let values: { help?: boolean; office?: string; role?: string; actor?: string; hours?: string };
  try {
    values = parseArgs({
      args: [...words],
      options: {
        office: { type: 'string' },
        role: { type: 'string' },
        actor: { type: 'string' },
        hours: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return { zh: '选项有误', en: (error as Error).message };
  }
  if (values.help === true) return 'help';
  const { office, role, actor = userInfo().username, hours = String(HOURS) } = values;
  if (office === undefined) return { zh: '缺少选项 --office', en: 'the option --office is missing' };
  if (role === undefined) return { zh: '缺少选项 --role', en: 'the option --role is missing' };
  if (!isRole(role)) return { zh: `没有角色 "${role}"`, en: `there is no role "${role}"` };
  for (const [option, value] of [
    ['office', office],
    ['actor', actor],
  ] as const)
    if (!isName(value))
      return {
        zh: `--${option} 须为一行文字，不能为空或过长`,
        en: `--${option} has to be one line, not empty and not long`,
      };
  const count = Number(hours);
  if (!(count > 0 && count <= MOST_HOURS))
    return {
      zh: `--hours 须为大于 0、不超过 ${MOST_HOURS} 的数`,
      en: `--hours has to be a number above 0 and up to ${MOST_HOURS}`,
    };
  return { identity: { actor, office, role }, hours: count };
}
