/** Addresses of the explorer's questions, each filled in so that the sample has an answer. */
import { answerAddress } from '../../web/explorer/questions/answer-address.js';
import type { Values } from '../../web/explorer/questions/blanks.js';
import type { Question } from '../../web/explorer/questions/question.js';
import { questions } from '../../web/explorer/questions/questions.js';

const examples: Readonly<Record<string, Values>> = {
  'reachable-partners': { from: ['cn/shanxi/shuozhou'], theme: ['buddhism'], via: ['PROVINCE', 'NATIONAL'] },
  'suggest-partners': { for: ['cn/shanxi/shuozhou'], theme: ['buddhism'] },
  'similar-places': { to: ['lk/central/kandy'] },
  paths: { from: ['cn/shanxi/shuozhou'], to: ['kr/jeollanam-do/suncheon'] },
  eligibility: { home: ['cn/shanxi/shuozhou'], partner: ['kr/jeollanam-do/suncheon'] },
  peers: { of: ['cn/hunan/zhangjiajie'] },
  contention: { within: ['cn/hunan'] },
  'ties-on-record': { within: ['cn/hunan'] },
  'channel-mix': { of: ['cn/shanxi/shuozhou'] },
  coverage: { of: ['cn/hunan'] },
};

export interface Example {
  readonly id: string;
  readonly question: Question;
  readonly values: Values;
  readonly address: string;
}

/** One for each question; a question without one is an error of the test. */
export const questionExamples: readonly Example[] = questions.map((question) => {
  const values = examples[question.id];
  if (values === undefined) throw new Error(`give an example of the question ${question.id}`);
  return { id: question.id, question, values, address: answerAddress(question, values) };
});
