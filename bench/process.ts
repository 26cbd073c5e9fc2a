/** What a process takes of the machine, as Linux tells. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two looks at what a process does. */
const SAMPLE_MS = 500;

/** A process that takes less than this part of one processor is at rest. */
const AT_REST = 0.1;

/** The unit of `/proc/<pid>/stat`, which is the same on every Linux. */
const TICK_MS = 10;

/** Memory that a process holds, in MB. */
export const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_024;

/**
 * Waits until a process has been at rest for two looks in a row, or so long.
 *
 * @returns whether no look found it at work
 */
export async function untilAtRest(pid: number, longestMs: number): Promise<boolean> {
  const started = performance.now();
  let wasAtWork = false;
  for (let looks = 0; looks < 2 && performance.now() - started < longestMs;) {
    const [before, from] = [processorMs(pid), performance.now()];
    await sleep(SAMPLE_MS);
    const share = (processorMs(pid) - before) / (performance.now() - from);
    const isAtRest = share < AT_REST;
    looks = isAtRest ? looks + 1 : 0;
    wasAtWork ||= !isAtRest;
  }
  return !wasAtWork;
}

/** Processor time that a process has taken so far, in its own code and for it in the kernel. */
function processorMs(pid: number): number {
  // What stands before is its name, in brackets, which may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
