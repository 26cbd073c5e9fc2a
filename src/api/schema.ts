/** The executable schema: the SDL of `schema/` and the resolvers of the domain folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema as buildFromSdl,
  defaultFieldResolver,
  isAbstractType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { accessMutations } from '../access/mutations.js';
import { accessQueries } from '../access/resolvers.js';
import { agreementMutations } from '../agreements/mutations.js';
import { agreementQueries } from '../agreements/resolvers.js';
import { auditQueries } from '../audit/resolvers.js';
import { channelMutations } from '../channels/mutations.js';
import { channelQueries } from '../channels/resolvers.js';
import { projectFolder } from '../config.js';
import { cultureMutations } from '../culture/mutations.js';
import { cultureQueries } from '../culture/resolvers.js';
import { dossierQueries } from '../dossier/resolvers.js';
import { evaluationMutations } from '../evaluation/mutations.js';
import { planJudges, planQueries } from '../evaluation/plan-resolvers.js';
import { evaluationQueries } from '../evaluation/resolvers.js';
import { exchangeJudges, judgedExchangeTypes } from '../exchanges/judges.js';
import { exchangeMutations } from '../exchanges/mutations.js';
import { exchangeQueries } from '../exchanges/resolvers.js';
import { scorecardQueries } from '../evaluation/scorecard-resolvers.js';
import { internalMutations } from '../internal/mutations.js';
import { internalQueries } from '../internal/resolvers.js';
import { mapQueries } from '../map/resolvers.js';
import { mappedTypes } from '../map/tie-map.js';
import { matchingQueries } from '../matching/resolvers.js';
import { suggestionQueries } from '../matching/suggestion-resolvers.js';
import { neighbourhoodQueries } from '../neighbourhood/resolvers.js';
import { placeMutations } from '../places/mutations.js';
import { placeQueries } from '../places/resolvers.js';
import { practiceMutations } from '../practice/mutations.js';
import { practiceJudges, practiceQueries } from '../practice/resolvers.js';
import { proposalMutations } from '../proposals/mutations.js';
import { judgedProposalTypes, proposalJudges, proposalQueries } from '../proposals/resolvers.js';
import { proposalSubscriptions } from '../proposals/subscriptions.js';
import { reachQueries } from '../reach/resolvers.js';
import { encodeCursor, type Position } from '../read/connection.js';
import { judgedField, type JudgedFields } from '../read/judged.js';
import { isJudged } from '../read/mapping.js';
import type { SubscriptionResolver } from '../read/events.js';
import { fieldOfRow, typeOfRow, type ReadRow } from '../read/row.js';
import type { MutationResolver } from '../registry/mutation.js';
import { registryMutations, registryQueries } from '../registry/resolvers.js';
import { resourceQueries } from '../resources/resolvers.js';
import { ruleQueries } from '../rules/resolvers.js';
import { searchQueries } from '../search/resolvers.js';
import { sharingMutations } from '../sharing/mutations.js';
import { sharingQueries } from '../sharing/resolvers.js';
import { importMutations } from '../transfer/import/resolvers.js';
import type { Context } from './context.js';

// Each resolver knows the arguments of its own field, which the schema guarantees.
const queries: Record<string, GraphQLFieldResolver<unknown, Context, never>> = {
  ...accessQueries,
  ...placeQueries,
  ...agreementQueries,
  ...channelQueries,
  ...cultureQueries,
  ...searchQueries,
  ...reachQueries,
  ...neighbourhoodQueries,
  ...evaluationQueries,
  ...scorecardQueries,
  ...planQueries,
  ...ruleQueries,
  ...mapQueries,
  ...matchingQueries,
  ...suggestionQueries,
  ...registryQueries,
  ...auditQueries,
  ...dossierQueries,
  ...internalQueries,
  ...exchangeQueries,
  ...practiceQueries,
  ...resourceQueries,
  ...proposalQueries,
  ...sharingQueries,
};

const mutations: Record<string, MutationResolver> = {
  ...accessMutations,
  ...placeMutations,
  ...agreementMutations,
  ...channelMutations,
  ...cultureMutations,
  ...registryMutations,
  ...importMutations,
  ...internalMutations,
  ...exchangeMutations,
  ...evaluationMutations,
  ...practiceMutations,
  ...proposalMutations,
  ...sharingMutations,
};

const subscriptions: Readonly<Record<string, SubscriptionResolver>> = { ...proposalSubscriptions };

/** Fields with `@judged`, by their types. */
const judges: JudgedFields = { ...exchangeJudges, ...planJudges, ...practiceJudges, ...proposalJudges };

/** Types whose objects are written by TypeScript; all others are rows that a statement returned. */
const written: ReadonlySet<string> = new Set([
  'Dossier',
  ...judgedExchangeTypes,
  ...judgedProposalTypes,
  'PlanProgress',
  'PlanItemProgress',
  'OfferedPractice',
  ...mappedTypes,
]);

/**
 * Reads the SDL and attaches the resolvers.
 *
 * @throws {Error} when a field of a root type has no resolver or a judged one no judge, or one of these no field
 */
export function buildSchema(folder = join(projectFolder, 'schema')): GraphQLSchema {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const schema = buildFromSdl(
    files
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n'),
  );

  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeOfRow;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const resolve = written.has(type.name) ? defaultFieldResolver : fieldOfRow;
    for (const field of Object.values(type.getFields())) field.resolve = resolve;
  }
  attach(schema.getQueryType()!, queries as Resolvers);
  attach(schema.getMutationType()!, mutations as Resolvers);
  attachSubscriptions(schema.getSubscriptionType()!);
  attachJudges(schema);
  makeCursorsOpaque(schema);
  return schema;
}

type Resolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>;

function attach(type: GraphQLObjectType, resolvers: Resolvers): void {
  const fields = type.getFields();
  requireMatch(`fields of ${type.name}`, Object.keys(fields), Object.keys(resolvers));
  for (const [name, resolve] of Object.entries(resolvers)) fields[name]!.resolve = resolve;
}

function attachSubscriptions(type: GraphQLObjectType): void {
  const fields = type.getFields();
  requireMatch(`fields of ${type.name}`, Object.keys(fields), Object.keys(subscriptions));
  for (const [name, resolver] of Object.entries(subscriptions)) Object.assign(fields[name]!, resolver);
}

/** @throws {Error} for names that only one of the two has */
function requireMatch(what: string, inSchema: readonly string[], inCode: readonly string[]): void {
  const [schema, code] = [new Set(inSchema), new Set(inCode)];
  const unmatched = [
    ...inSchema.filter((name) => !code.has(name)),
    ...inCode.filter((name) => !schema.has(name)),
  ];
  if (unmatched.length > 0)
    throw new Error(`${what} and their resolvers do not match: ${unmatched.join(', ')}`);
}

function attachJudges(schema: GraphQLSchema): void {
  const judged = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => isJudged(schema, field));
  const named = judged.map(({ type, field }) => `${type.name}.${field.name}`);
  const known = Object.entries(judges).flatMap(([type, fields]) =>
    Object.keys(fields).map((field) => `${type}.${field}`),
  );
  requireMatch('judged fields', named, known);
  for (const { type, field } of judged) field.resolve = judgedField(judges[type.name]![field.name]!);
}

/** Statements give the position of an item; a client is given an opaque cursor. */
function makeCursorsOpaque(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const name of ['cursor', 'endCursor']) {
      const field = type.getFields()[name];
      if (field === undefined) continue;
      field.resolve = (row: ReadRow, args, context, info) => {
        const position = fieldOfRow(row, args, context, info) as Position | null;
        return position === null ? null : encodeCursor(position);
      };
    }
  }
}
