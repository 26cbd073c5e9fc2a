/** Round anniversaries of a signing, and whether a date of any precision may lie within a span of days. Pure. */

/** Years from one anniversary that is marked to the next. */
const STEP = 5;

/** An anniversary, with the precision of the signing's date. */
export interface Anniversary {
  readonly on: string;
  readonly years: number;
}

/** Whether all of a date of any precision is over. */
export const isOver = (on: string, today: string) => on < today.slice(0, on.length);

/**
 * Whether a date of any precision may lie within a span.
 *
 * @param from ISO 8601 day
 * @param to ISO 8601 day
 */
export const mayLieWithin = (on: string, from: string, to: string) =>
  !isOver(on, from) && on <= to.slice(0, on.length);

/** The round anniversaries that may lie within a span of days, in their order. */
export function anniversariesWithin(signedOn: string, from: string, to: string): Anniversary[] {
  const found: Anniversary[] = [];
  for (
    let next = nextAnniversary(signedOn, from);
    mayLieWithin(next.on, from, to);
    next = after(signedOn, next)
  )
    found.push(next);
  return found;
}

/** The first round anniversary that is not over. */
export function nextAnniversary(signedOn: string, today: string): Anniversary {
  let next = anniversary(signedOn, STEP);
  while (isOver(next.on, today)) next = after(signedOn, next);
  return next;
}

const after = (signedOn: string, { years }: Anniversary) => anniversary(signedOn, years + STEP);

function anniversary(signedOn: string, years: number): Anniversary {
  const year = Number(signedOn.slice(0, 4)) + years;
  const rest = signedOn.slice(4);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const on = `${String(year).padStart(4, '0')}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`;
  return { on, years };
}
