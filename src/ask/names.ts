/** What a person means by a name, found by the API's own search. */
import { matchName, withoutDivision, type Named } from '../search/name-match.js';
import type { Client } from './client.js';
import { AskFailure } from './failure.js';
import type { Option } from './options.js';
import { responseFailure } from './response-failure.js';

/** A place or theme that was named. */
export interface NamedThing extends Named {
  readonly __typename: string;
  readonly partOf?: { readonly nameZh: string; readonly nameEn: string } | null;
}

const PLACE = '__typename id nameZh nameEn aliases partOf { nameZh nameEn }';
const THEME = '__typename id nameZh nameEn aliases';

const NAME = `query Name($id: ID!, $text: String!, $isTheme: Boolean!) {
  place(id: $id) @skip(if: $isTheme) { ${PLACE} }
  theme(id: $id) @include(if: $isTheme) { ${THEME} }
  search(text: $text, first: 100) { ... on Place { ${PLACE} } ... on Theme { ${THEME} } }
}`;

/** Candidates that are shown to choose from. */
const CANDIDATES_SHOWN = 10;

const describe = ({ id, nameZh, nameEn, partOf }: NamedThing) =>
  `  ${id}  ${nameZh} ${nameEn}${partOf == null ? '' : `（${partOf.nameZh} ${partOf.nameEn}）`}`;

/**
 * Finds the place or theme that an option's text means, by id or by name.
 *
 * @throws {AskFailure} with the candidates, when none or several are called so
 */
export async function findNamed(client: Client, option: Option, text: string): Promise<NamedThing> {
  // The only other things with an id among the arguments.
  const isTheme = option.path.at(-1)!.startsWith('theme');
  const { data, errors } = await client.ask(NAME, { id: text, text: withoutDivision(text.trim()), isTheme });
  // That no thing has the text for its id is what is asked here, and no failure.
  const failures = (errors ?? []).filter(({ extensions }) => extensions?.code !== 'NOT_FOUND');
  if (failures.length > 0 || data == null) throw responseFailure(failures);
  const { place, theme, search } = data as {
    place?: NamedThing | null;
    theme?: NamedThing | null;
    search: readonly Partial<NamedThing>[];
  };
  const byId = place ?? theme;
  if (byId != null) return byId;

  const near = search.filter(
    (thing): thing is NamedThing => thing.id !== undefined && (thing.__typename === 'Theme') === isTheme,
  );
  const match = matchName(text, near);
  if (match.found !== undefined) return match.found;

  const shown = match.candidates.slice(0, CANDIDATES_SHOWN);
  const count = match.candidates.length;
  const limit =
    count > shown.length ? { zh: `（共 ${count} 个）`, en: ` (${count} in all)` } : { zh: '', en: '' };
  const choice = { zh: `，请选用标识${limit.zh}`, en: `; choose an id${limit.en}` };
  const what = isTheme ? { zh: '主题', en: 'theme' } : { zh: '地方', en: 'place' };
  const said = match.isAmbiguous
    ? {
        zh: `--${option.name}：有多个${what.zh}叫“${text}”`,
        en: `--${option.name}: several ${what.en}s are called "${text}"`,
      }
    : {
        zh: `--${option.name}：没有名为“${text}”的${what.zh}`,
        en: `there is no ${what.en} called "${text}"`,
      };
  throw new AskFailure(
    2,
    count === 0 ? said : { zh: said.zh + choice.zh, en: said.en + choice.en },
    shown.map(describe),
  );
}
