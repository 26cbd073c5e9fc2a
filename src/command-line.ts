/** What the commands of `src/cli.ts` share. */
import type { GraphError } from './graph/graph.js';
import type { BilingualText } from './refusal.js';

/** Where a command writes its lines. */
export interface Output {
  /** What was asked for. */
  readonly out: (line: string) => void;
  /** Why it was not done. */
  readonly err: (line: string) => void;
  /** How far it is, over what it said before, '' at the end; absent where nobody watches a terminal. */
  readonly progress?: (text: string) => void;
}

/** Why the graph did not do what a command wanted, and what can be done about it. */
export function explainGraphError(error: GraphError): BilingualText {
  switch (error.code) {
    case 'UNAVAILABLE':
      return {
        zh: '图数据库无法使用：请检查 NEO4J_URI 及账号，或确认图文件未被另一个程序占用',
        en: 'the graph is not available: check NEO4J_URI and its login, or whether another program holds the file',
      };
    case 'TIMEOUT':
      return {
        zh: '图数据库未在时限内完成，可调大 GRAPH_TIMEOUT_MS',
        en: 'the graph took too long; GRAPH_TIMEOUT_MS can be raised',
      };
    case 'CONFLICT':
      return { zh: '另有程序正在写入，请稍后重试', en: 'another program is writing; try again later' };
    case 'NOT_STORED':
      return {
        zh: '图文件无法写入，磁盘可能已满；没有任何改动',
        en: 'the file of the graph cannot be written, perhaps the disk is full; nothing was changed',
      };
    case 'FAILED': {
      const cause = error.cause instanceof Error ? error.cause.message : error.message;
      return { zh: '图数据库拒绝了该操作', en: `the graph refused: ${cause}` };
    }
  }
}
