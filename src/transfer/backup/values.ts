/** Property values between the graph and a backup. */
import type { Value } from '../../graph/graph.js';
import { Refusal } from '../../refusal.js';
import type { NodeLine } from './format.js';
import { isName } from './names.js';

type Properties = NodeLine['properties'];

const kindOf = (value: Value) => (value === null ? 'null' : typeof value);

/** Whether a single value comes back from JSON as it was. */
function isKept(value: Value, isFloat: boolean): boolean {
  if (typeof value === 'number')
    return Number.isFinite(value) && (isFloat || !Number.isInteger(value) || Number.isSafeInteger(value));
  return typeof value === 'string' || typeof value === 'boolean';
}

/**
 * The properties in the order of their names.
 *
 * @param owner whose they are, for the refusal
 * @param floats names of those that hold floats
 * @throws {Refusal} for a value that JSON cannot hold: a date type of the database, a whole number beyond 2^53, infinity
 */
export function propertiesOf(owner: string, given: Value | undefined, floats: readonly string[]): Properties {
  const entries = Object.entries(given as Record<string, Value>).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  for (const [name, value] of entries) {
    const items = Array.isArray(value) ? value : [value];
    const isOfOneKind = new Set(items.map(kindOf)).size <= 1;
    if (!isOfOneKind || !items.every((item) => isKept(item, floats.includes(name))))
      throw new Refusal('BAD_USER_INPUT', {
        zh: `无法备份：${owner} 的属性 ${name} 的值无法写入备份文件`,
        en: `no backup: the value of the property ${name} of ${owner} cannot be written into a backup`,
      });
  }
  return Object.fromEntries(entries) as Properties;
}

/**
 * Of the properties that hold floats, those with a whole number: a fraction shows by itself that it is one.
 *
 * @throws {Refusal} when the name of such a property cannot stand in a statement
 */
export function floatsIn(owner: string, properties: Properties, floats: readonly string[]): string[] {
  const whole = floats.filter((name) => [properties[name]].flat().some((value) => Number.isInteger(value)));
  const unfit = whole.find((name) => !isName(name));
  if (unfit !== undefined)
    throw new Refusal('BAD_USER_INPUT', {
      zh: `无法备份：${owner} 的数值属性 ${JSON.stringify(unfit)} 的名称含有字母、数字、下划线以外的字符`,
      en: `no backup: the name of the number ${JSON.stringify(unfit)} of ${owner} has characters other than letters, digits and underscores`,
    });
  return whole.sort();
}
