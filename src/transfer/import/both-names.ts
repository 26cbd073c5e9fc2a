/** The names of a row that may give only one of them. */

/** What a row says of names. */
interface NameCells {
  readonly name_zh?: string | undefined;
  readonly name_en?: string | undefined;
}

/** The name of the other language stands in where there is none: nothing is translated. */
export function bothNames({
  name_zh: zh,
  name_en: en,
}: NameCells): { name_zh: string; name_en: string } | undefined {
  const [nameZh, nameEn] = [zh ?? en, en ?? zh];
  return nameZh === undefined || nameEn === undefined ? undefined : { name_zh: nameZh, name_en: nameEn };
}
