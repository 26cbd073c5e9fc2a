/** How far a backup or a restore is. */
import type { BilingualText } from '../../refusal.js';
import type { Counts } from './format.js';

/** Is told after each page or batch. */
export type Report = (done: Counts, all: Counts) => void;

/** How far it is, in a line for people. */
export const progressText = (done: Counts, all: Counts): BilingualText => ({
  zh: `节点 ${of(done.nodes, all.nodes)}，关系 ${of(done.relationships, all.relationships)}`,
  en: `nodes ${of(done.nodes, all.nodes)}, relationships ${of(done.relationships, all.relationships)}`,
});

const of = (part: number, all: number) => `${String(part)}/${String(all)}`;
