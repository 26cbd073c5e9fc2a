/** Addresses inside of the explorer: what a view shows stands in its address, so that a link shows the same. */

/** What an address may hold; what is undefined or empty is left out. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** `/place?id=cn%2Fshanxi`, for a link. A list repeats its name. */
export function addressOf(path: `/${string}`, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const one of typeof value === 'string' ? [value] : (value ?? []))
      if (one !== '') query.append(name, one);
  const text = query.toString().replaceAll('%2F', '/');
  return text === '' ? path : `${path}?${text}`;
}

export const placeAddress = (id: string) => addressOf('/place', { id });

/** @param of the id of any record */
export const graphAddress = (of: string) => addressOf('/graph', { of });

/** @param of a place whose ties alone are drawn */
export const mapAddress = (of?: string) => addressOf('/map', { of });

/** The printable handover file of a place, which the service writes itself. */
export const dossierAddress = (id: string, language: 'zh' | 'en') =>
  new URL(`dossier/${id}?language=${language}`, document.baseURI).href;

/** The feed of a place's calendar, for a calendar program. */
export const calendarFeedAddress = (id: string) => new URL(`calendar/${id}.ics`, document.baseURI).href;
