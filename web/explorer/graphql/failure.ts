/** Why an operation has no answer, as its reader is told. */
import type { CombinedError } from 'urql';
import type { BilingualText } from '../text/bilingual.js';

export interface Failure {
  /** Stable, such as `NOT_FOUND`; `UNREACHABLE` where no answer came at all. */
  readonly code: string;
  readonly text: BilingualText;
}

const unreachable: Failure = {
  code: 'UNREACHABLE',
  text: {
    zh: '无法连接服务，请检查网络后重试',
    en: 'The service cannot be reached. Check the network, then try again',
  },
};

/** The first refusal of the service, in its own words of both languages. */
export function failureOf({ graphQLErrors, response }: CombinedError): Failure {
  const [error] = graphQLErrors;
  if (error === undefined) return unreachable;
  const { code, zh, en } = error.extensions;
  if (typeof code === 'string' && typeof zh === 'string' && typeof en === 'string')
    return { code, text: { zh, en } };
  const status = (response as { status?: number } | undefined)?.status;
  return {
    code: typeof code === 'string' ? code : `HTTP_${String(status ?? 0)}`,
    text: { zh: error.message, en: error.message },
  };
}
