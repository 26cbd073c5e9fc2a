/** The property that names are searched in: it stands on every `:Named` node. */

/**
 * The form in which a name is stored for search, and in which a searched text has to be compared with it: lower case,
 * single spaces, and full-width letters as plain ones (Unicode normalisation form KC).
 */
export function searchForm(text: string): string {
  // A line break inside a name would look like the border between two names.
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * All names of a node in one text: each in its search form, between line feeds. So `'\n' + form + '\n'` is contained
 * where a name is exactly this, and `'\n' + form` where one begins with it.
 */
export function searchText(names: Iterable<string>): string {
  const forms = new Set([...names].map(searchForm).filter((form) => form !== ''));
  return `\n${[...forms].join('\n')}\n`;
}
