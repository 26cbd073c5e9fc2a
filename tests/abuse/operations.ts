/** Operations made from a schema: more than half as a client should write them, the others wrong in each way that one can be. */
import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** What is sent as the body of a request. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that clients know and others than those are likely to make something of. */
export interface Words {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** A value of an enum, which a literal writes without quotes and JSON with them. */
class EnumName {
  constructor(readonly name: string) {}
  toJSON(): string {
    return this.name;
  }
}

const DEPTH = 3;
const MOST_FIELDS = 4;

/** Values that no type of ours asks for, or only by chance. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', [], {}, [[]], true, -1, 0, 2 ** 31, 1e308, '\u0000', '__proto__'),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
  fc.constantFrom('山'.repeat(5_000), "'", '`', '\\', '${x}', '}) DETACH DELETE n //', '2021-02-30', '%00'),
);

/** As many of the items as wished, at least one. */
const some = <Item>(items: readonly Item[], most: number): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: 1, maxLength: Math.min(most, items.length) });

const joined = (parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.filter((text) => text !== '').join(' '));

/**
 * @param words what ids and texts are taken from
 * @param shapes how many right operations there are, which the wrong ones are made of too; any number unless given. A database that plans
 *   each statement anew would do little else.
 */
export function operationsOf(schema: GraphQLSchema, words: Words, shapes?: number): fc.Arbitrary<Operation> {
  const scalars: Record<string, fc.Arbitrary<unknown>> = {
    ID: fc.constantFrom(...words.ids),
    String: fc.constantFrom(...words.texts),
    Int: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 20 }) }, fc.integer()),
    Float: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer()),
    Boolean: fc.boolean(),
  };

  const valueOf = (type: GraphQLInputType): fc.Arbitrary<unknown> => {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return fc.array(valueOf(nullable.ofType), { maxLength: 3 });
    if (isEnumType(nullable))
      return fc.constantFrom(...nullable.getValues().map(({ name }) => new EnumName(name)));
    if (!isInputObjectType(nullable)) return scalars[nullable.name] ?? odd;
    const fields = Object.values(nullable.getFields());
    return fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type)])), {
      requiredKeys: fields.filter(isRequiredInputField).map(({ name }) => name),
    });
  };

  /** Those that are asked for and some of the others. */
  const given = (args: readonly GraphQLArgument[]): fc.Arbitrary<readonly GraphQLArgument[]> =>
    fc
      .subarray([...args])
      .map((chosen) => args.filter((argument) => isRequiredArgument(argument) || chosen.includes(argument)));

  const argumentsOf = (args: readonly GraphQLArgument[]): fc.Arbitrary<string> =>
    given(args).chain((chosen) =>
      joined(chosen.map(({ name, type }) => valueOf(type).map((value) => `${name}: ${literal(value)}`))).map(
        (text) => (text === '' ? '' : `(${text})`),
      ),
    );

  const selectionOf = (type: GraphQLOutputType, depth: number): fc.Arbitrary<string> => {
    const named = getNamedType(type);
    if (isUnionType(named))
      return some(named.getTypes(), 2).chain((members) =>
        joined([
          fc.constant('__typename'),
          ...members.map((member) =>
            selectionOf(member, depth).map((text) => (text === '' ? '' : `... on ${member.name} ${text}`)),
          ),
        ]).map((text) => `{ ${text} }`),
      );
    if (!isObjectType(named) && !isInterfaceType(named)) return fc.constant('');
    const fields = Object.values(named.getFields()).filter((field) => depth > 0 || isLeaf(field));
    if (fields.length === 0) return fc.constant('{ __typename }');
    return some(fields, MOST_FIELDS).chain((chosen) =>
      joined(
        chosen.map((field) =>
          fc
            .tuple(argumentsOf(field.args), selectionOf(field.type, depth - 1))
            .map(([args, selection]) => `${field.name}${args}${selection === '' ? '' : ` ${selection}`}`),
        ),
      ).map((text) => `{ ${text} }`),
    );
  };

  const valid = (['Query', 'Query', 'Query', 'Mutation'] as const).map((root) => {
    const fields = Object.values(schema.getType(root) === undefined ? {} : fieldsOf(schema, root));
    return fc.constantFrom(...fields).chain((field) =>
      given(field.args).chain((args) =>
        fc
          .tuple(
            fc.record(Object.fromEntries(args.map(({ name, type }) => [name, valueOf(type)]))),
            selectionOf(field.type, DEPTH),
          )
          .map(([variables, selection]): Operation => {
            const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
            const handed = args.map(({ name }) => `${name}: $${name}`).join(', ');
            const head = `${root.toLowerCase()} Made${declared === '' ? '' : `(${declared})`}`;
            const call = `${field.name}${handed === '' ? '' : `(${handed})`}`;
            return { query: `${head} { ${call} ${selection} }`, variables };
          }),
      ),
    );
  });
  const any = fc.oneof(...valid);
  const right = shapes === undefined ? any : fc.constantFrom(...fc.sample(any, shapes));

  const withOddValue = fc
    .tuple(right, odd, fc.nat())
    .map(([{ query, variables }, value, seed]): Operation => ({
      query,
      variables: replaced(variables, value, seed) as Operation['variables'],
    }));
  const withUnknownWord = fc
    .tuple(
      right,
      fc.nat(),
      fc.constantFrom('nowhere', 'id(no: 1)', '...Nowhere', '@deprecated', '... on No { id }'),
    )
    .map(([{ query, variables }, seed, word]): Operation => {
      const places = [...query.matchAll(/[{}]/g)].map(({ index }) => index + 1);
      const place = places[seed % places.length]!;
      return { query: `${query.slice(0, place)} ${word} ${query.slice(place)}`, variables };
    });
  const mangled = fc
    .tuple(
      right,
      fc.nat(),
      fc.nat({ max: 12 }),
      fc.oneof(
        fc.constantFrom('', '{', '}', '(', ')', '"', '"""', '$', '...', '#', '@', '\\', '!', '\ud800', '|'),
        fc.string(),
      ),
    )
    .map(([{ query, variables }, seed, length, text]): Operation => {
      const start = seed % query.length;
      return { query: query.slice(0, start) + text + query.slice(start + length), variables };
    });
  const anything = fc.record({
    query: fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
    variables: fc.dictionary(fc.string(), odd, { maxKeys: 2 }),
  });

  return fc.oneof(
    { weight: 11, arbitrary: right },
    { weight: 3, arbitrary: withOddValue },
    { weight: 2, arbitrary: withUnknownWord },
    { weight: 3, arbitrary: mangled },
    { weight: 1, arbitrary: anything },
  );
}

const fieldsOf = (schema: GraphQLSchema, name: string): Record<string, GraphQLField<unknown, unknown>> => {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
};

function isLeaf({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return (
    !isObjectType(named) && !isInterfaceType(named) && !isUnionType(named) && !args.some(isRequiredArgument)
  );
}

/** A value as GraphQL writes it. */
function literal(value: unknown): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `${name}: ${literal(item)}`)
    .join(', ')}}`;
}

/** The value with one of what it holds, whichever the seed says, replaced. */
function replaced(value: unknown, by: unknown, seed: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof EnumName) return by;
  const keys = Object.keys(value);
  if (keys.length === 0) return value;
  const key = keys[seed % keys.length]!;
  const item = replaced((value as Record<string, unknown>)[key], by, Math.floor(seed / keys.length));
  return Array.isArray(value)
    ? value.map((old: unknown, index) => (String(index) === key ? item : old))
    : { ...value, [key]: item };
}
