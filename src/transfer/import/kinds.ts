/** The kinds of records that an import file may hold, and how a file or a row names them. */
import { plain } from './plain.js';

/** What a record of an import file is about; the names are those of the data set's files. */
export type ImportKind = 'places' | 'agreements' | 'channels' | 'assets';

/** All kinds, in the order in which they build on each other. */
export const importKinds: readonly ImportKind[] = ['places', 'assets', 'agreements', 'channels'];

/** Names of each kind; the first is how our own texts call it. */
const NAMES: Readonly<Record<ImportKind, readonly string[]>> = {
  places: ['地方', '地点', '城市', 'place', 'places'],
  agreements: ['协议', '友城协议', '友好城市', '友城', 'agreement', 'agreements'],
  channels: ['渠道', '联系渠道', 'channel', 'channels'],
  assets: ['文化资源', '文化遗产', 'asset', 'assets', 'cultural assets'],
};

const BY_NAME = new Map(
  importKinds.flatMap((kind) => NAMES[kind].map((name) => [plain(name), kind] as const)),
);

/** The kind as people read it, in Chinese. */
export const chineseNameOf = (kind: ImportKind): string => NAMES[kind][0]!;

/** The kind that a word names in either language, whatever its case, width and spaces. */
export const kindNamed = (word: string): ImportKind | undefined => BY_NAME.get(plain(word));

/**
 * The kind that a file's or sheet's name speaks of: `agreements.csv`, `协议.xlsx`, `2026年协议（终稿）.xlsx`. Where the
 * name as a whole is none, the one kind whose first name or English name stands in it counts; two kinds are none.
 */
export function kindOfName(name: string): ImportKind | undefined {
  const stem = name.replace(/\.[^.]*$/, '');
  const whole = kindNamed(stem);
  if (whole !== undefined) return whole;
  const found = importKinds.filter(
    (kind) => stem.includes(chineseNameOf(kind)) || plain(stem).includes(plain(kind)),
  );
  return found.length === 1 ? found[0] : undefined;
}
