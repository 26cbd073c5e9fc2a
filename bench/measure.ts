/** Puts sides side by side: the same answer first, then turns under load. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { load, putUnderLoad, type Measured } from './load.js';
import { isWrite, nextVariables, textOf, variablesOf, type Question, type Variables } from './question.js';
import type { Side, SideName } from './sides/side.js';

/** How long and how often each side is put under load. */
export interface Pace {
  readonly clients: number;
  readonly rounds: number;
  readonly roundMs: number;
  /** Turns of all questions before the first is measured. */
  readonly turnsBefore: number;
  /** Turns of one question without measuring, at most so many, until no side gets faster. */
  readonly warmUps: number;
  readonly warmUpMs: number;
}

/** What one question gave. */
export interface Result {
  readonly question: Question;
  /** Round by round. */
  readonly sides: ReadonlyMap<SideName, readonly Measured[]>;
}

/** Writes wait for one another, also for those that an earlier round has left behind. */
const LEAST_OF_WRITES_MS = 800;

/** A side is faster when it answers more than so many times as before: less is chance. */
const FASTER = 1.05;

/** How many different requests are compared before a question is measured. */
const COMPARED = 4;

/**
 * Asks all sides all questions, without measuring. A server that was just started compiles for minutes what it runs; until then
 * a question is measured by how far its compiler has come.
 */
export async function askAround(
  questions: readonly Question[],
  sides: readonly Side[],
  pace: Pace,
): Promise<void> {
  for (let turn = 0; turn < pace.turnsBefore; turn += 1)
    for (const question of questions)
      for (const side of takingOf(question, sides))
        await putUnderLoad(side, () => question, pace.warmUpMs, pace.clients);
}

const takingOf = (question: Question, sides: readonly Side[]) =>
  sides.filter((side) => side.request(question, variablesOf(question, 0)) !== undefined);

/**
 * Measures a question on every side that answers it: A B C, A B C, …, so that whatever else the machine does meets all of
 * them alike.
 *
 * @throws {Error} when two sides answer differently, or a request fails
 */
export async function measure(question: Question, sides: readonly Side[], pace: Pace): Promise<Result> {
  const taking = takingOf(question, sides);
  await compare(question, taking);
  await warmUp(question, taking, pace);

  const roundMs = isWrite(question) ? Math.max(pace.roundMs, LEAST_OF_WRITES_MS) : pace.roundMs;
  const measured = new Map<SideName, Measured[]>(taking.map(({ name }) => [name, []]));
  for (let round = 0; round < pace.rounds; round += 1)
    for (const side of taking)
      measured.get(side.name)!.push(await load(side, question, roundMs, pace.clients));
  return { question, sides: measured };
}

/** The turns go on until one in which no side has become faster than it ever was. */
async function warmUp(question: Question, sides: readonly Side[], pace: Pace): Promise<void> {
  const most = new Map<SideName, number>();
  for (let turn = 0; turn < pace.warmUps; turn += 1) {
    let isFaster = false;
    for (const side of sides) {
      const answers = (await putUnderLoad(side, () => question, pace.warmUpMs, pace.clients))['2xx'];
      const before = most.get(side.name) ?? 0;
      if (answers > before * FASTER) isFaster = true;
      most.set(side.name, Math.max(before, answers));
    }
    if (!isFaster) return;
  }
}

async function compare(question: Question, sides: readonly Side[]): Promise<void> {
  const writes = isWrite(question);
  for (let turn = 0; turn < COMPARED; turn += 1) {
    const given = nextVariables(question);
    const answers: { side: Side; facts: string }[] = [];
    for (const side of sides) {
      // Sides over one database must not find what another has just written.
      const own = writes ? nextVariables(question) : given;
      const read = side.read(question, await ask(side, question, own));
      answers.push({ side, facts: writes ? shape(read) : textOf(read) });
    }
    const [first, ...others] = answers;
    for (const { side, facts } of others)
      if (facts !== first!.facts)
        throw new Error(
          `${question.name}: ${side.name} answers ${JSON.stringify(given)} unlike ${first!.side.name}\n${facts}\n${first!.facts}`,
        );
  }
}

/** One request on a connection of its own. */
async function ask(side: Side, question: Question, variables: Variables): Promise<string> {
  const { path, headers, body } = side.request(question, variables)!;
  const sent = request(new URL(path, side.origin), { method: 'POST', headers, agent: false }).end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return text(response);
}

/** Of a write what does not differ from one to the next. */
const shape = (facts: unknown) => textOf(Object.keys(facts as object).sort());

/** Of an odd number of values the middle one, of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of a side's throughput over the rounds. */
export const throughputOf = (result: Result, side: SideName): number | undefined => {
  const rounds = result.sides.get(side);
  return rounds && median(rounds.map(({ throughput }) => throughput));
};

/** The median over the rounds of the service's throughput over that of another side in the same round. */
export function ratioOf(result: Result, against: SideName): number | undefined {
  const [ours, theirs] = [result.sides.get('service'), result.sides.get(against)];
  return (
    ours && theirs && median(ours.map(({ throughput }, round) => throughput / theirs[round]!.throughput))
  );
}
