/**
 * Writes the reference of the API from its SDL and the analysts' operations. Ready-made generators order a schema by
 * kind of type; a reader looks for a question, so this one keeps the domains of `schema/` and puts questions first.
 */
import {
  isTypeExtensionNode,
  Kind,
  parse,
  print,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type StringValueNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { cell, table } from '../markdown.js';

/** An operation that shows how a root field is asked. */
export interface Example {
  /** Text of the operation. */
  readonly operation: string;
  /** Its variables as JSON. */
  readonly variables: string;
}

/** What the reference is made of. */
export interface ApiSources {
  /** Text of each SDL file by the name of its domain. */
  readonly sdl: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
}

/** Domains in the order in which they are shown: what people ask, then the registry, then what all of it uses. */
const titles: Readonly<Record<string, string>> = {
  reach: '路径 Reach',
  neighbourhood: '关系图 Neighbourhoods',
  matching: '选择对象 Matching',
  rules: '规定 Rules',
  evaluation: '分析 Evaluation',
  scorecard: '考评 Scorecards',
  plans: '工作计划 Work plans',
  search: '检索 Search',
  map: '分布图 Map',
  places: '地方 Places',
  agreements: '协议 Agreements',
  exchanges: '往来 Exchanges',
  channels: '渠道 Channels',
  culture: '文化资源 Culture',
  resources: '资源 Resources',
  practice: '经验材料 Practice',
  proposals: '请示 Proposals',
  registry: '说法与裁定 Claims',
  internal: '内部资料 Internal records',
  sharing: '协作与共享 Alliances and what is shared in them',
  audit: '变更记录 History',
  transfer: '导入 Import',
  dossier: '交接档案 Handover files',
  access: '单位与身份 Offices',
  provenance: '来源 Provenance',
  base: '通用 Base',
};

const OPENING = `# API

What can be asked at \`/graphql\`, made from \`schema/\` and the analysts' operations by \`npm run docs\`: change those, not this
file. Errors and limits are listed in the [README](../README.md#限制与错误--limits-and-errors).
本文由 \`npm run docs\` 根据 \`schema/\` 生成，请勿直接修改。`;

const kindNames = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'Type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'Interface',
  [Kind.UNION_TYPE_DEFINITION]: 'Union',
  [Kind.ENUM_TYPE_DEFINITION]: 'Enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'Input',
  [Kind.SCALAR_TYPE_DEFINITION]: 'Scalar',
} as const;

/** The types whose fields are where an operation begins. */
const roots = ['Query', 'Mutation', 'Subscription'];

/** The fields that one domain adds to a root type. */
interface RootFields {
  readonly root: string;
  readonly fields: readonly FieldDefinitionNode[];
}

/**
 * @returns Markdown, not yet formatted
 * @throws {Error} when a domain has no title, or an example asks no root field
 */
export function renderApi({ sdl, examples }: ApiSources): string {
  const untitled = Object.keys(sdl).filter((domain) => !(domain in titles));
  if (untitled.length > 0) throw new Error(`no title for schema/${untitled.join(', ')}`);

  const documents = Object.keys(titles)
    .filter((domain) => domain in sdl)
    .map((domain) => ({ domain, definitions: parse(sdl[domain]!).definitions }));
  const link = linker(documents.flatMap(({ definitions }) => definitions.filter(isShownType)));
  const exampleOf = byRootField(examples);

  const parts = documents.map(({ domain, definitions }) => {
    const asked = definitions.flatMap(rootFieldsOf);
    const types = definitions.filter(isShownType);
    return {
      contents: [
        `- ${titles[domain]!}`,
        ...asked.flatMap(({ root, fields }) =>
          fields.map(({ name }) => `  - [\`${name.value}\`](#${anchor(root, name.value)})`),
        ),
      ],
      text: [
        `## ${titles[domain]!}`,
        ...asked.flatMap(({ root, fields }) =>
          fields.flatMap((field) => renderRootField(root, field, link, exampleOf.get(field.name.value))),
        ),
        ...types.flatMap((type) => renderType(type, link)),
      ],
    };
  });
  return [
    OPENING,
    '## 目录 Contents',
    parts.flatMap(({ contents }) => contents).join('\n'),
    ...parts.flatMap(({ text }) => text),
  ].join('\n\n');
}

type LinkType = (type: TypeNode) => string;

/** GitHub's anchor of the heading that {@link heading} writes. */
const anchor = (kind: string, name: string) => `${kind}-${name}`.toLowerCase();

const heading = (kind: string, name: string) => `### ${kind} \`${name}\``;

/** A type as it is written, with its name leading to where it is described. */
function linker(types: readonly TypeDefinitionNode[]): LinkType {
  const kinds = new Map(types.map((type) => [type.name.value, kindNames[type.kind]]));
  return (type) => {
    let named = type;
    while (named.kind !== Kind.NAMED_TYPE) named = named.type;
    const { value } = named.name;
    const kind = kinds.get(value);
    const text = `\`${print(type)}\``;
    return kind === undefined ? text : `[${text}](#${anchor(kind, value)})`;
  };
}

/** `Direction` serves the directives of the schema's own making, of which a client sees nothing. */
const notShown = [...roots, 'Direction'];

const isShownType = (definition: DefinitionNode): definition is TypeDefinitionNode =>
  definition.kind in kindNames && !notShown.includes((definition as TypeDefinitionNode).name.value);

function rootFieldsOf(definition: DefinitionNode): RootFields[] {
  const isObject =
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    (isTypeExtensionNode(definition) && definition.kind === Kind.OBJECT_TYPE_EXTENSION);
  if (!isObject || !roots.includes(definition.name.value) || !definition.fields?.length) return [];
  return [{ root: definition.name.value, fields: definition.fields }];
}

function byRootField(examples: readonly Example[]): Map<string, Example> {
  return new Map(
    examples.map((example) => {
      const [operation] = parse(example.operation).definitions;
      const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
      if (field?.kind !== Kind.FIELD)
        throw new Error(`not an operation on a root field: ${example.operation}`);
      return [field.name.value, example];
    }),
  );
}

function renderRootField(
  root: string,
  field: FieldDefinitionNode,
  link: LinkType,
  example: Example | undefined,
): string[] {
  return [
    heading(root, field.name.value),
    ...paragraphs(field.description),
    `→ ${link(field.type)}`,
    ...(field.arguments?.length ? [inputTable('argument', field.arguments, link)] : []),
    ...(example === undefined ? [] : [renderExample(example)]),
  ];
}

const renderExample = ({ operation, variables }: Example) =>
  [
    '<details><summary>示例 Example</summary>',
    `\`\`\`graphql\n${operation.trim()}\n\`\`\``,
    `\`\`\`json\n${JSON.stringify(JSON.parse(variables), null, 2)}\n\`\`\``,
    '</details>',
  ].join('\n\n');

function renderType(type: TypeDefinitionNode, link: LinkType): string[] {
  const shared = [heading(kindNames[type.kind], type.name.value), ...paragraphs(type.description)];
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...shared,
        ...(type.interfaces?.length ? [`Implements ${type.interfaces.map(link).join(', ')}.`] : []),
        fieldTable(type.fields ?? [], link),
      ];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [...shared, inputTable('field', type.fields ?? [], link)];
    case Kind.ENUM_TYPE_DEFINITION:
      return [
        ...shared,
        table(
          ['value', 'meaning'],
          (type.values ?? []).map((value) => [`\`${value.name.value}\``, meaning(value.description)]),
        ),
      ];
    case Kind.UNION_TYPE_DEFINITION:
      return [...shared, `One of ${(type.types ?? []).map(link).join(', ')}.`];
    case Kind.SCALAR_TYPE_DEFINITION:
      return shared;
  }
}

/** Arguments of a field stand below it, each on a line of its own cell. */
function fieldTable(fields: readonly FieldDefinitionNode[], link: LinkType): string {
  return table(
    ['field', 'type', 'meaning'],
    fields.flatMap((field) => [
      [`\`${field.name.value}\``, link(field.type), meaning(field.description)],
      ...(field.arguments ?? []).map((argument) => [
        `\`(${argument.name.value})\``,
        typeAndDefault(argument, link),
        meaning(argument.description),
      ]),
    ]),
  );
}

const inputTable = (name: string, inputs: readonly InputValueDefinitionNode[], link: LinkType) =>
  table(
    [name, 'type', 'meaning'],
    inputs.map((input) => [
      `\`${input.name.value}\``,
      typeAndDefault(input, link),
      meaning(input.description),
    ]),
  );

const typeAndDefault = ({ type, defaultValue }: InputValueDefinitionNode, link: LinkType) =>
  defaultValue === undefined ? link(type) : `${link(type)} = \`${print(defaultValue)}\``;

const paragraphs = (description: StringValueNode | undefined) =>
  description === undefined ? [] : [description.value];

const meaning = (description: StringValueNode | undefined) => cell(description?.value ?? '');
