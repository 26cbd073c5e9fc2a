/** The tabs that are there at the first visit: the contract's operations, with their variables filled in. */
/// <reference types="vite/client" />
import { questions } from './questions.js';

/** As GraphiQL takes it. */
export interface ReadyTab {
  readonly query: string;
  readonly variables: string;
}

const files = import.meta.glob<string>('../../tests/contract/operations/*.{graphql,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function textOf(fileName: string): string {
  const text = files[`../../tests/contract/operations/${fileName}`];
  if (text === undefined) throw new Error(`tests/contract/operations/${fileName} is missing`);
  return text;
}

const welcome = [
  '友城关系图谱：GraphQL 查询页面',
  '每个标签页是一个常用问题，变量（Variables）已填好，',
  '可直接修改；按 ▶ 或 Ctrl+Enter 运行。左上角图标打开',
  '接口文档（中英文对照）；界面按钮只有英文。',
  '',
  'Sister-city graph: ask it in GraphQL. Each tab holds a',
  'question, ready to run: change its variables below and',
  'press ▶ or Ctrl+Enter. The icon at the top left opens',
  'the documentation of the API.',
];

const commentOf = (lines: readonly string[]) => lines.map((line) => `# ${line}`.trimEnd()).join('\n');

/** In the order of {@link questions}; the first one greets. */
export const readyTabs: readonly ReadyTab[] = questions.map(({ operation, zh, en }, index) => ({
  query: [
    ...(index === 0 ? [commentOf(welcome), ''] : []),
    commentOf([zh, en]),
    textOf(`${operation}.graphql`),
  ].join('\n'),
  variables: JSON.stringify(JSON.parse(textOf(`${operation}.json`)), null, 2),
}));
