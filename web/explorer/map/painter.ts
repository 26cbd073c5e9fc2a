/** Draws the map on three canvases, each anew only when what it shows has changed, at most once for each picture of the screen. */
import type { BaseMap } from './base-map.js';
import { coloursOf, type Colours } from './colours.js';
import { drawGround } from './draw-ground.js';
import { drawNames } from './draw-names.js';
import { drawArcs, drawPlaces, radiusOf, type Drawn } from './draw-ties.js';
import { frameOf, pointIn, wholeEarth, type Frame, type Sight } from './plane.js';
import type { MappedPlace } from '../graphql/tie-map.js';
import { isDrawn, isLocated, type MapData } from './map-data.js';

/** From below. */
export interface Canvases {
  readonly ground: HTMLCanvasElement;
  readonly ties: HTMLCanvasElement;
  readonly marks: HTMLCanvasElement;
}

export interface Shown {
  readonly data: MapData;
  /** Positions of the ties that the reader wants to see. */
  readonly ties: readonly number[];
  /** Position of the place that is looked at. */
  readonly place: number | undefined;
  readonly nameOf: (place: MappedPlace) => string;
}

/** A base map that takes longer is left out while the map moves. */
const QUICK_MS = 25;

/** How long the map has to rest until it is drawn again. */
const REST_MS = 150;

type Layer = keyof Canvases;

export class Painter {
  readonly #canvases: Canvases;
  readonly #colours: Colours;
  #size = { width: 1, height: 1 };
  #sight: Sight = wholeEarth;
  #base: BaseMap | undefined;
  #drawn: Drawn | undefined;
  #shown: Shown | undefined;
  #pointedAt: number | undefined;
  #stale = new Set<Layer>();
  #request = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #isBaseSlow = false;
  #isResting = true;

  constructor(canvases: Canvases) {
    this.#canvases = canvases;
    this.#colours = coloursOf(canvases.ground);
  }

  get sight(): Sight {
    return this.#sight;
  }

  get size() {
    return this.#size;
  }

  /** @param width in pixels of the page */
  resize(width: number, height: number): void {
    if (width < 1 || height < 1) return;
    this.#size = { width, height };
    const density = devicePixelRatio;
    for (const canvas of Object.values(this.#canvases) as HTMLCanvasElement[]) {
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
      canvas.getContext('2d')!.setTransform(density, 0, 0, density, 0, 0);
    }
    // A canvas is empty after it was given another size, so it is filled before the screen shows it.
    this.#stale = new Set<Layer>(['ground', 'ties', 'marks']);
    this.#draw();
  }

  look(sight: Sight): void {
    this.#sight = sight;
    this.#isResting = false;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#isResting = true;
      if (this.#isBaseSlow) this.#redraw('ground');
    }, REST_MS);
    this.#redraw('ground', 'ties', 'marks');
  }

  lay(base: BaseMap | undefined): void {
    this.#base = base;
    this.#redraw('ground');
  }

  show(shown: Shown): void {
    this.#shown = shown;
    const { data, place } = shown;
    const ties = shown.ties.filter((tie) => isDrawn(data, tie));
    const tiesOfPlace = new Uint32Array(data.places.length);
    for (const index of ties) {
      const { home, partner } = data.ties[index]!;
      tiesOfPlace[home]! += 1;
      if (partner !== home) tiesOfPlace[partner]! += 1;
    }
    this.#drawn = { data, ties, tiesOfPlace };
    // What does not lead to the chosen place steps back, without being drawn again.
    this.#canvases.ties.classList.toggle('stepped-back', place !== undefined && tiesOfPlace[place]! > 0);
    this.#redraw('ties', 'marks');
  }

  /** @param place its position; undefined for none */
  pointAt(place: number | undefined): void {
    if (place === this.#pointedAt) return;
    this.#pointedAt = place;
    this.#redraw('marks');
  }

  /** The place that is nearest to a point of the window, and no farther from it than `reach` pixels. */
  placeAt(x: number, y: number, reach: number): number | undefined {
    if (this.#drawn === undefined) return undefined;
    const { data, tiesOfPlace } = this.#drawn;
    const frame = this.#frame();
    let nearest: number | undefined;
    let least = reach;
    data.places.forEach((place, position) => {
      if (!isLocated(place) || (tiesOfPlace[position] === 0 && position !== this.#shown?.place)) return;
      const [placeX, placeY] = pointIn(frame, place.longitude, place.latitude);
      const distance = Math.hypot(placeX - x, placeY - y);
      if (distance < least) [nearest, least] = [position, distance];
    });
    return nearest;
  }

  /** Where a place is in the window; undefined for one without a point. */
  pointOf(place: MappedPlace): readonly [number, number] | undefined {
    return isLocated(place) ? pointIn(this.#frame(), place.longitude, place.latitude) : undefined;
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#rest);
  }

  #frame(): Frame {
    return frameOf(this.#sight, this.#size.width, this.#size.height);
  }

  #redraw(...layers: Layer[]): void {
    for (const layer of layers) this.#stale.add(layer);
    cancelAnimationFrame(this.#request);
    this.#request = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const frame = this.#frame();
    const pen = (layer: Layer) => this.#canvases[layer].getContext('2d')!;
    if (this.#stale.has('ground')) this.#drawGround(pen('ground'), frame);
    if (this.#drawn !== undefined) {
      if (this.#stale.has('ties')) this.#drawTies(pen('ties'), frame, this.#drawn);
      if (this.#stale.has('marks')) this.#drawMarks(pen('marks'), frame, this.#drawn);
    }
    this.#stale.clear();
  }

  #drawGround(pen: CanvasRenderingContext2D, frame: Frame): void {
    const withBase = !this.#isBaseSlow || this.#isResting;
    const from = performance.now();
    drawGround(pen, frame, this.#colours, withBase ? this.#base : undefined);
    if (withBase) this.#isBaseSlow = performance.now() - from > QUICK_MS;
  }

  #drawTies(pen: CanvasRenderingContext2D, frame: Frame, drawn: Drawn): void {
    pen.clearRect(0, 0, frame.width, frame.height);
    drawArcs(pen, drawn, frame, this.#sight.zoom, this.#colours);
    drawPlaces(pen, drawn, frame, this.#sight.zoom, this.#colours);
  }

  #drawMarks(pen: CanvasRenderingContext2D, frame: Frame, drawn: Drawn): void {
    const { place, nameOf } = this.#shown!;
    pen.clearRect(0, 0, frame.width, frame.height);
    if (place !== undefined) {
      const ties = drawn.ties.filter((index) => {
        const { home, partner } = drawn.data.ties[index]!;
        return home === place || partner === place;
      });
      const tiesOfPlace = new Uint32Array(drawn.data.places.length);
      tiesOfPlace[place] = Math.max(1, ties.length);
      for (const index of ties) {
        const { home, partner } = drawn.data.ties[index]!;
        tiesOfPlace[home === place ? partner : home] = 1;
      }
      const own = { data: drawn.data, ties, tiesOfPlace };
      drawArcs(pen, own, frame, this.#sight.zoom, this.#colours, true);
      drawPlaces(pen, own, frame, this.#sight.zoom, this.#colours);
      this.#ring(pen, frame, drawn, place);
      drawNames(pen, own, frame, this.#colours, nameOf, place);
    } else {
      drawNames(pen, drawn, frame, this.#colours, nameOf, this.#pointedAt);
    }
    if (this.#pointedAt !== undefined) this.#ring(pen, frame, drawn, this.#pointedAt);
  }

  #ring(pen: CanvasRenderingContext2D, frame: Frame, { data, tiesOfPlace }: Drawn, position: number): void {
    const place = data.places[position]!;
    if (!isLocated(place)) return;
    const [x, y] = pointIn(frame, place.longitude, place.latitude);
    pen.beginPath();
    pen.arc(x, y, radiusOf(tiesOfPlace[position]!, 1, this.#sight.zoom) + 3, 0, 2 * Math.PI);
    pen.lineWidth = 2;
    pen.strokeStyle = this.#colours.ink;
    pen.stroke();
  }
}
