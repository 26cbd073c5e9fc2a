/** Asks for mutations as the schema declares them, so that a test names no more than their inputs. */
import { getNamedType, isObjectType } from 'graphql';
import type { Identity } from '../../src/access/identity.js';
import { buildSchema } from '../../src/api/schema.js';
import type { Asked } from './service.js';

const mutations = buildSchema().getMutationType()!.getFields();

/** All mutations of the schema, by name. */
export const mutationNames = Object.keys(mutations).sort();

/** What a mutation answered: the record that it wrote, or the code of the refusal. */
export interface Outcome {
  // The tests know what they asked for.
  readonly record?: any;
  readonly code?: string;
  readonly message?: string;
}

/** @param selection fields of the record; its id, and its version where it has one, unless given */
export async function mutate(
  service: Asked,
  name: string,
  input: unknown,
  as?: Identity,
  selection?: string,
): Promise<Outcome> {
  const { args, type } = mutations[name]!;
  const payload = getNamedType(type);
  if (!isObjectType(payload)) throw new Error(`${name} answers no object`);
  const [answered] = Object.values(payload.getFields());
  const record = getNamedType(answered!.type);
  // What answers no record tells by its first field what came of it.
  const fields = 'getFields' in record ? record.getFields() : undefined;
  const ofRecord = selection ?? (fields !== undefined && 'version' in fields ? 'id version' : 'id');
  const wanted = fields === undefined ? answered!.name : `${answered!.name} { ${ofRecord} }`;
  const { body } = await service.ask(
    `mutation ($input: ${String(args[0]!.type)}) { ${name}(input: $input) { ${wanted} } }`,
    { input },
    as,
  );
  const [error] = body.errors ?? [];
  if (error !== undefined) return { code: error.extensions['code'] as string, message: error.message };
  return { record: body.data[name][answered!.name] };
}
