/** What a question is: a sentence with blanks, the operation that it asks, and how the answer becomes cards and rows. */
import type { TadaDocumentNode } from 'gql.tada';
import type { SourceText } from '../parts/source-text.js';
import type { BilingualText } from '../text/bilingual.js';
import { filledWith, type Blanks, type Filled, type Values } from './blanks.js';
import { sourcesOf, type Card } from './card.js';
import type { Cell } from './cell.js';

/** What questions are asked for, in the order in which the first page groups them. */
export const purposes = {
  find: { zh: '找对象', en: 'Find partners' },
  connect: { zh: '理路径', en: 'Find the way' },
  compare: { zh: '看同行', en: 'Look at others' },
  hold: { zh: '清家底', en: 'Know what you have' },
} as const satisfies Record<string, BilingualText>;

export type Purpose = keyof typeof purposes;

export interface Row {
  readonly cells: readonly Cell[];
  readonly sources: readonly SourceText[];
}

export interface Answer {
  /** How many there are, whatever is shown; null where the service does not count them. */
  readonly found: number | null;
  readonly shown: number;
  /** Said above the cards. */
  readonly summary?: BilingualText;
  readonly cards: readonly Card[];
  readonly rows: readonly Row[];
}

/** Question of any kind, as views handle it. */
export interface Question {
  /** As an address names it. */
  readonly id: string;
  readonly purpose: Purpose;
  readonly title: BilingualText;
  /** With the names of its blanks in braces, each once. */
  readonly sentence: BilingualText;
  readonly blanks: Blanks;
  /** How many are shown at most: at first, and when more are asked for. */
  readonly sizes: readonly [number, ...number[]];
  /** What the answer counts: 个对象, partners. */
  readonly unit: BilingualText;
  /** What it means that there is nothing, and what to do then. */
  readonly nothing: BilingualText;
  readonly operation: TadaDocumentNode<unknown, object>;
  readonly variables: (values: Values, first: number) => object;
  readonly columns: readonly BilingualText[];
  readonly answer: (data: unknown) => Answer;
}

interface Definition<All extends Blanks, Data, Variables> extends Omit<
  Question,
  'blanks' | 'operation' | 'variables' | 'answer'
> {
  readonly blanks: All;
  readonly operation: TadaDocumentNode<Data, Variables>;
  readonly variables: (filled: Filled<All>, first: number) => NoInfer<Variables>;
  readonly answer: (data: NoInfer<Data>) => Answer;
}

/** Checks a question's parts against each other and forgets their types. */
export function question<const All extends Blanks, Data, Variables extends object>(
  definition: Definition<All, Data, Variables>,
): Question {
  const { blanks, operation, variables, answer } = definition;
  return {
    ...definition,
    operation: operation as unknown as TadaDocumentNode<unknown, object>,
    variables: (values, first) => variables(filledWith(blanks, values), first),
    answer: (data) => answer(data as Data),
  };
}

/** A card and a row for each item. */
export function listed<Item>(
  items: readonly Item[],
  found: number | null,
  card: (item: Item) => Card,
  cells: (item: Item) => readonly Cell[],
): Answer {
  const cards = items.map(card);
  return {
    found,
    shown: items.length,
    cards,
    rows: items.map((item, index) => ({ cells: cells(item), sources: sourcesOf(cards[index]!) })),
  };
}
