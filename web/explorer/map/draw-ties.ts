/** Ties and the places that they join, on a canvas. */
import type { AgreementKind } from '../text/words.js';
import { traceArc } from './arcs.js';
import { hasEnded } from './choice.js';
import type { Colours } from './colours.js';
import { pointIn, type Frame } from './plane.js';
import type { MappedTie } from '../graphql/tie-map.js';
import { isLocated, type MapData } from './map-data.js';

/** How a line is drawn tells what no colour says. */
const patterns = {
  lasting: [],
  ended: [2, 4],
  hypothetical: [7, 4],
} as const satisfies Record<string, readonly number[]>;

type Pattern = keyof typeof patterns;

const patternOf = (tie: MappedTie): Pattern => {
  if (tie.confidence === 'HYPOTHETICAL') return 'hypothetical';
  return hasEnded(tie) ? 'ended' : 'lasting';
};

/** The strongest last, on top of the others. */
const fromBelow: readonly AgreementKind[] = ['NEGOTIATION', 'INTENT', 'COOPERATION', 'FORMAL'];

/** One path of all ties would take the canvas longer to fill than many short ones, and many paths of one arc too. */
const ARCS_OF_A_PATH = 100;

/** As many lines as can be told apart when they are drawn in full. */
const FEW = 150;

/** How many times as many ties as that are drawn as thin and as quickly as can be, until the reader looks nearer. */
const CROWDED = 20;
const NEAR = 4;

/** A place at the edge is drawn when a part of it may be seen. */
const EDGE = 10;

export interface Drawn {
  readonly data: MapData;
  /** Positions of the ties to draw. */
  readonly ties: readonly number[];
  /** Of each place how many of them it has. */
  readonly tiesOfPlace: Uint32Array;
}

/** @param isBold whether they stand out among others */
export function drawArcs(
  pen: CanvasRenderingContext2D,
  { data, ties }: Pick<Drawn, 'data' | 'ties'>,
  frame: Frame,
  zoom: number,
  colours: Colours,
  isBold = false,
): void {
  const groups = new Map<string, number[]>();
  for (const index of ties) {
    const tie = data.ties[index]!;
    const key = `${tie.kind} ${patternOf(tie)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  // What lies farther apart may be drawn with more ink.
  const crowd = Math.max(1, ties.length / FEW / zoom);
  const stride = crowd > CROWDED && zoom < NEAR ? 2 : 1;
  pen.lineCap = 'round';
  pen.globalAlpha = isBold ? 0.95 : Math.max(0.1, 0.75 * crowd ** -0.4);
  // The thinnest line that the screen has is also the quickest.
  const thinnest = 1 / pen.getTransform().a;
  pen.lineWidth = isBold ? 2 : crowd > CROWDED ? thinnest : Math.max(thinnest, 1.5 * crowd ** -0.2);
  for (const kind of fromBelow)
    for (const pattern of Object.keys(patterns) as Pattern[]) {
      const group = groups.get(`${kind} ${pattern}`) ?? [];
      pen.strokeStyle = colours.ofTie[kind];
      pen.setLineDash([...patterns[pattern]]);
      for (let first = 0; first < group.length; first += ARCS_OF_A_PATH) {
        pen.beginPath();
        for (const index of group.slice(first, first + ARCS_OF_A_PATH))
          traceArc(pen, data.arcs, index, frame, stride);
        pen.stroke();
      }
    }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

/** Radius of a place's point in pixels: more ties, a larger area. */
export const radiusOf = (ties: number, places: number, zoom: number) => {
  const crowd = Math.max(1, places / FEW / zoom);
  return Math.max(1, Math.min(9, (2.4 + 0.75 * Math.sqrt(ties)) * crowd ** -0.3));
};

export function drawPlaces(
  pen: CanvasRenderingContext2D,
  { data, tiesOfPlace }: Drawn,
  frame: Frame,
  zoom: number,
  colours: Colours,
): void {
  const shown = tiesOfPlace.reduce((count, ties) => count + (ties > 0 ? 1 : 0), 0);
  const traced = new Map<string, Path2D>();
  data.places.forEach((place, position) => {
    const ties = tiesOfPlace[position]!;
    if (ties === 0 || !isLocated(place)) return;
    const [x, y] = pointIn(frame, place.longitude, place.latitude);
    if (x < -EDGE || y < -EDGE || x > frame.width + EDGE || y > frame.height + EDGE) return;
    const colour = colours.ofPlace[place.kind];
    let path = traced.get(colour);
    if (path === undefined) traced.set(colour, (path = new Path2D()));
    const radius = radiusOf(ties, shown, zoom);
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  });
  pen.globalAlpha = 0.9;
  for (const [colour, path] of traced) {
    pen.fillStyle = colour;
    pen.fill(path);
  }
  pen.globalAlpha = 1;
}
