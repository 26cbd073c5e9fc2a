/** Which notes of practice fit a tie that somebody works on, and why. Pure; the notes come from the statement `practice/notes`. */
import { kindText } from '../agreements/wording.js';
import { inSentence } from '../places/wording.js';
import { ThemeIndex, type ThemeFacts } from '../matching/themes.js';
import type { BilingualText } from '../refusal.js';

/** What has a name in both languages. */
interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A note of practice, as `practice/notes` reads it. */
export interface Note extends Named {
  readonly kind: string;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  /** Instant of the last change. */
  readonly at: string;
  /** Kinds of agreement for which it helps. */
  readonly agreementKinds: readonly string[];
  /** Ids of its themes. */
  readonly themes: readonly string[];
  /** The places that it tells of. */
  readonly places: readonly Named[];
  readonly writtenByZh: string;
  readonly writtenByEn: string;
}

/** The tie that somebody works on. */
export interface TieInView {
  /** Ids of the themes of the Chinese side. */
  readonly homeThemes: readonly string[];
  /** Ids of the themes of the foreign side. */
  readonly partnerThemes: readonly string[];
  /** Ids of the foreign side and of the places above it, the nearest first, the country last. */
  readonly partner: readonly string[];
  readonly kind: keyof typeof kindText;
}

/** A note that is offered, `OfferedPractice` of the schema. */
export interface OfferedPractice extends Named {
  readonly kind: string;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  readonly writtenByZh: string;
  readonly writtenByEn: string;
  readonly reasonZh: string;
  readonly reasonEn: string;
}

/** How many notes are offered: more are not read beside other work. */
export const MOST_OFFERED = 3;

/** What a note gains by what it has in common with the tie. A place counts by the nearest that it tells of. */
export const points = {
  /** For each theme that both sides have, itself or by a narrower one; two count. */
  theme: 3,
  partner: 4,
  region: 3,
  country: 2,
  /** That it helps with this kind of tie: that alone says little. */
  kind: 1,
} as const;

const MOST_THEMES = 2;

/** What a note has in common with a tie. */
interface Fit {
  readonly note: Note;
  readonly points: number;
  readonly reasons: readonly BilingualText[];
}

/**
 * The notes that fit a tie, the best first: by their points, then the last changed, then by id. The order of the notes changes
 * nothing.
 *
 * @param themes all themes, for what lies below what
 */
export function offer(
  tie: TieInView,
  notes: readonly Note[],
  themes: readonly ThemeFacts[],
): OfferedPractice[] {
  const index = new ThemeIndex(themes, []);
  const ofPartner = new Set(index.withBroader(tie.partnerThemes));
  const shared = new Set(index.withBroader(tie.homeThemes).filter((id) => ofPartner.has(id)));
  const named = new Map(themes.filter(({ id }) => shared.has(id)).map((theme) => [theme.id, theme]));
  return notes
    .map((note) => fitOf(note, tie, named))
    .filter((fit) => fit.points > 0)
    .sort(byFit)
    .slice(0, MOST_OFFERED)
    .map(offered);
}

function fitOf(note: Note, { partner, kind }: TieInView, shared: ReadonlyMap<string, Named>): Fit {
  const themes = [...note.themes].sort().flatMap((id) => shared.get(id) ?? []);
  const steps = partner.findIndex((id) => note.places.some((place) => place.id === id));
  const place = note.places.find(({ id }) => id === partner[steps]);
  const isOfKind = note.agreementKinds.includes(kind);
  return {
    note,
    points:
      Math.min(themes.length, MOST_THEMES) * points.theme +
      placePoints(steps, partner.length) +
      (isOfKind ? points.kind : 0),
    reasons: [
      ...(themes.length === 0 ? [] : [sharedText(themes)]),
      ...(place === undefined
        ? []
        : [{ zh: `讲到${place.nameZh}`, en: `it tells of ${inSentence(place.nameEn)}` }]),
      ...(isOfKind
        ? [
            {
              zh: `适用于“${kindText[kind].zh}”`,
              en: `it is meant for this kind of tie (${kindText[kind].en})`,
            },
          ]
        : []),
    ],
  };
}

/** @param steps how many places above the partner, -1 for none of them */
function placePoints(steps: number, places: number): number {
  if (steps < 0) return 0;
  if (steps === 0) return points.partner;
  return steps === places - 1 ? points.country : points.region;
}

const sharedText = (themes: readonly Named[]): BilingualText => ({
  zh: `双方都有其主题：${themes.map(({ nameZh }) => nameZh).join('、')}`,
  en: `both sides share its ${themes.length === 1 ? 'theme' : 'themes'}: ${themes.map(({ nameEn }) => nameEn).join(', ')}`,
});

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const byFit = (one: Fit, other: Fit) =>
  other.points - one.points || byText(other.note.at, one.note.at) || byText(one.note.id, other.note.id);

const offered = ({ note, reasons }: Fit): OfferedPractice => ({
  id: note.id,
  kind: note.kind,
  nameZh: note.nameZh,
  nameEn: note.nameEn,
  summaryZh: note.summaryZh,
  summaryEn: note.summaryEn,
  writtenByZh: note.writtenByZh,
  writtenByEn: note.writtenByEn,
  reasonZh: reasons.map(({ zh }) => zh).join('；'),
  reasonEn: reasons.map(({ en }) => en).join('; '),
});
