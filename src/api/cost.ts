/**
 * An estimate of how many fields an answer can hold, made from the operation, its variables and the schema before
 * anything is executed.
 *
 * A field costs 1 and what it selects. A list of values costs 1 for each where `@listSize` says how many there are; other lists of
 * values belong to a record and are short. A list of objects multiplies what it selects by its size: the `first` that the request
 * gives, else `@listSize(assumedSize)` of its definition, else the default of `first`, else {@link ASSUMED_LIST_SIZE}.
 * Where a field with `first` answers an object (a connection, or a result with `nodes`), the size is that of the
 * object's lists `edges` and `nodes`. An assumed size is what such a list holds as a rule, far below its bound: with
 * the bound, three nested lists that an analyst asks every day would count as a million fields.
 */
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  valueFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Size of a list of which neither the operation nor the schema says anything. */
export const ASSUMED_LIST_SIZE = 10;

/** Lists of a connection: they hold what the connection's own `first` asks for. */
const pageFields = new Set(['edges', 'nodes']);

/**
 * What a selection set costs. The page size that its `edges` and `nodes` may have is only known by the field above
 * it, so it stays open: a fragment is then reckoned once, for every place where it is spread.
 */
interface SelectionCost {
  readonly fixed: number;
  /** What an item of a page costs. */
  readonly perPageItem: number;
  /** What the pages cost where no field above says how long they are. */
  readonly pagesAssumed: number;
}

const NOTHING: SelectionCost = { fixed: 0, perPageItem: 0, pagesAssumed: 0 };

const sum = (one: SelectionCost, other: SelectionCost): SelectionCost => ({
  fixed: one.fixed + other.fixed,
  perPageItem: one.perPageItem + other.perPageItem,
  pagesAssumed: one.pagesAssumed + other.pagesAssumed,
});

const total = (cost: SelectionCost, pageSize?: number) =>
  cost.fixed + (pageSize === undefined ? cost.pagesAssumed : pageSize * cost.perPageItem);

/** The cost of one operation of a valid document, with its coerced variables; see the head of this file. */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const definitions = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) definitions.set(definition.name.value, definition);
  const fragments = new Map<string, SelectionCost>();

  const ofFragment = (name: string): SelectionCost => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    const definition = definitions.get(name);
    const found = definition
      ? ofSelections(definition.selectionSet, schema.getType(definition.typeCondition.name.value))
      : NOTHING;
    fragments.set(name, found);
    return found;
  };

  const ofSelections = (node: SelectionSetNode, type: GraphQLNamedType | undefined): SelectionCost =>
    node.selections.reduce((cost, selection) => sum(cost, ofSelection(selection, type)), NOTHING);

  const ofSelection = (node: SelectionNode, type: GraphQLNamedType | undefined): SelectionCost => {
    if (isLeftOut(node, variables)) return NOTHING;
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    if (node.kind === Kind.FIELD) return ofField(node, type);
    const condition = node.typeCondition?.name.value;
    return ofSelections(node.selectionSet, condition === undefined ? type : schema.getType(condition));
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): SelectionCost => {
    const one = { ...NOTHING, fixed: 1 };
    const field = parent && fieldOf(schema, parent, node);
    if (field === undefined) return one;
    const isList = isListType(getNullableType(field.type));
    if (node.selectionSet === undefined)
      return isList ? { ...NOTHING, fixed: 1 + (assumedSize(schema, field) ?? 0) } : one;
    const type = getNamedType(field.type);
    const below = ofSelections(node.selectionSet, type);
    const size = givenFirst(field, node, variables) ?? assumedSize(schema, field) ?? defaultFirst(field);

    if (!isList) return { ...NOTHING, fixed: 1 + total(below, size) };
    // The schema is small and no database is asked for it, so its lists count as one item.
    const items = isIntrospectionType(type) ? 1 : (size ?? ASSUMED_LIST_SIZE);
    if (size === undefined && pageFields.has(field.name))
      return { fixed: 1, perPageItem: total(below), pagesAssumed: items * total(below) };
    return { ...NOTHING, fixed: 1 + items * total(below) };
  };

  return total(ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined));
}

/** Whether `@skip` or `@include` takes a selection out. */
function isLeftOut(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false
  );
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  node: FieldNode,
): GraphQLField<unknown, unknown> | undefined {
  const name = node.name.value;
  if (parent === schema.getQueryType() && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (parent === schema.getQueryType() && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  if (isObjectType(parent) || isInterfaceType(parent)) return parent.getFields()[name];
  // Of a union only `__typename` can be asked, a field without selections.
  return undefined;
}

/** The value that the request gives to the argument `first`. */
function givenFirst(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const argument = field.args.find(({ name }) => name === 'first');
  const given = argument && node.arguments?.find(({ name }) => name.value === 'first');
  const size = given && valueFromAST(given.value, argument.type, variables);
  // What a negative page means is for the field to refuse; here it must not make the rest of the operation cheaper.
  return typeof size === 'number' ? Math.max(0, size) : undefined;
}

function defaultFirst(field: GraphQLField<unknown, unknown>): number | undefined {
  const size: unknown = field.args.find(({ name }) => name === 'first')?.defaultValue;
  return typeof size === 'number' ? size : undefined;
}

function assumedSize(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): number | undefined {
  const directive = schema.getDirective('listSize');
  const size = directive && field.astNode && getDirectiveValues(directive, field.astNode)?.['assumedSize'];
  return typeof size === 'number' ? size : undefined;
}
