/** Puts sides side by side: the same answer first, then turns under load. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { load, putUnderLoad, type Measured } from './load.js';
import { nextVariables, textOf, variablesOf, type Question, type Variables } from './question.js';
import { untilAtRest } from './process.js';
import type { Side, SideName } from './sides/side.js';

/** How long and how often each side is put under load. */
export interface Pace {
  readonly clients: number;
  /** How many different requests are compared before a question is measured. */
  readonly compared: number;
  readonly rounds: number;
  readonly roundMs: number;
  /** Turns without measuring, at most so many, until they leave the database server nothing to compile. */
  readonly warmUps: number;
  readonly warmUpMs: number;
  /** The server is left alone for so long at most after each of them. */
  readonly restMs: number;
}

/** What one question gave. */
export interface Result {
  readonly question: Question;
  /** Round by round. */
  readonly sides: ReadonlyMap<SideName, readonly Measured[]>;
}

const takingOf = (question: Question, sides: readonly Side[]) =>
  sides.filter((side) => side.request(question, variablesOf(question, 0)) !== undefined);

/**
 * Measures a question on every side that answers it: A B C, A B C, …, so that whatever else the machine does meets all of
 * them alike.
 *
 * @param serverPid the process of the database server that sides share
 * @throws {Error} when two sides answer differently, or a request fails
 */
export async function measure(
  question: Question,
  sides: readonly Side[],
  pace: Pace,
  serverPid: number,
): Promise<Result> {
  const taking = takingOf(question, sides);
  await compare(question, taking, pace.compared);
  await warmUp(question, taking, pace, serverPid);

  const measured = new Map<SideName, Measured[]>(taking.map(({ name }) => [name, []]));
  for (let round = 0; round < pace.rounds; round += 1)
    for (const side of taking)
      measured.get(side.name)!.push(await load(side, question, pace.roundMs, pace.clients));
  return { question, sides: measured };
}

/**
 * A server of Java compiles what it runs in the background, for minutes when it was just started: until then a question is measured
 * by how far its compiler has come, and meanwhile that takes one of the processors.
 */
async function warmUp(
  question: Question,
  sides: readonly Side[],
  { warmUps, warmUpMs, restMs, clients }: Pace,
  serverPid: number,
): Promise<void> {
  for (let turn = 0; turn < warmUps; turn += 1) {
    for (const side of sides) await putUnderLoad(side, () => question, warmUpMs, clients);
    if (await untilAtRest(serverPid, restMs)) return;
  }
}

async function compare(question: Question, sides: readonly Side[], times: number): Promise<void> {
  const { name, written } = question;
  for (let turn = 0; turn < times; turn += 1) {
    const given = nextVariables(question);
    let first: { readonly side: SideName; readonly facts: string } | undefined;
    for (const side of sides) {
      // Sides over one database must not find what another has just written.
      const own = written === undefined ? given : nextVariables(question);
      const facts = textOf(side.read(question, await ask(side, question, own)));
      const expected = written === undefined ? first : { side: 'asked for', facts: textOf(written(own)) };
      if (expected !== undefined && facts !== expected.facts)
        throw new Error(
          `${name}: ${side.name} answers ${JSON.stringify(own)} unlike ${expected.side}\n${shortened(facts)}\n${shortened(expected.facts)}`,
        );
      first ??= { side: side.name, facts };
    }
  }
}

/** The beginning of an answer tells enough of two that differ. */
const shortened = (facts: string) => (facts.length > 2_000 ? `${facts.slice(0, 2_000)}…` : facts);

/** One request on a connection of its own. */
async function ask(side: Side, question: Question, variables: Variables): Promise<string> {
  const { path, headers, body } = side.request(question, variables)!;
  const sent = request(new URL(path, side.origin), { method: 'POST', headers, agent: false }).end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return text(response);
}

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
