/** The drawing itself: sigma on a canvas, told what to show and which node is looked at. */
import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram, type NodeHoverDrawingFunction } from 'sigma/rendering';
import { animateNodes } from 'sigma/utils';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Colours } from './colours.js';
import { DashedEdgeProgram } from './dashed-edge.js';
import type { Point } from './layout.js';
import { labelBelow } from './node-label.js';

export interface DrawnNode extends Point {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  /** Radius in pixels. */
  readonly size: number;
  /** Its name is shown however close others stand. */
  readonly isNamed: boolean;
}

export interface DrawnLink {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly colour: string;
  readonly size: number;
  readonly isDashed: boolean;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  /** Too many to name and to draw while one moves. */
  readonly isLarge: boolean;
}

export type Zoom = 'in' | 'out' | 'all';
export type Direction = 'left' | 'right' | 'up' | 'down';

export interface PictureEvents {
  /** A node was pointed at and clicked; null for the ground. */
  readonly onSelect: (key: string | null) => void;
  /** It was clicked twice. */
  readonly onOpen: (key: string) => void;
}

const MOVE_MS = 300;

/** Said of every edge: sigma would add each of them one by one, which takes longer. */
const edgeDefaults = { label: '', hidden: false, forceLabel: false, zIndex: 0 };

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const duration = () => (isStill() ? 0 : MOVE_MS);

/** A node that is pointed at or chosen has a ring, and its name however close others stand. */
const drawRing =
  ({ ink, ground }: Colours): NodeHoverDrawingFunction =>
  (context, data, settings) => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = ink;
    context.stroke();
    labelBelow(ground)(context, { ...data, size: data.size + 3 }, settings);
  };

export class Picture {
  #sigma: Sigma;
  #colours: Colours;
  #graph = new MultiGraph();
  #selected: string | null = null;
  #hovered: string | null = null;
  /** The node that is looked at, and those around it; null when none is. */
  #near: ReadonlySet<string> | null = null;
  #isLarge: boolean | null = null;
  #stopMoving: () => void = () => undefined;

  /** @throws {Error} where the browser cannot draw */
  constructor(container: HTMLElement, colours: Colours, events: PictureEvents) {
    this.#colours = colours;
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true,
      defaultEdgeType: 'line',
      edgeProgramClasses: { dashed: DashedEdgeProgram, thin: EdgeLineProgram },
      nodeProgramClasses: { point: NodePointProgram },
      labelFont: colours.font,
      labelColor: { color: colours.ink },
      labelSize: 13,
      minEdgeThickness: 1.4,
      defaultDrawNodeLabel: labelBelow(colours.ground),
      defaultDrawNodeHover: drawRing(colours),
      minCameraRatio: 0.01,
      maxCameraRatio: 4,
      stagePadding: 48,
      zIndex: true,
      zoomDuration: duration(),
      nodeReducer: (key, data) => this.#nodeLook(key, data),
      edgeReducer: (key, data) => this.#linkLook(key, data),
    });
    this.#sigma.on('clickNode', ({ node }) => events.onSelect(node));
    this.#sigma.on('clickStage', () => events.onSelect(null));
    this.#sigma.on('doubleClickNode', (event) => {
      event.preventSigmaDefault();
      events.onOpen(event.node);
    });
    this.#sigma.on('enterNode', ({ node }) => this.#hover(node));
    this.#sigma.on('leaveNode', () => this.#hover(null));
  }

  /** Draws this in place of what was drawn; nodes that stood elsewhere move to where they stand now. */
  show({ nodes, links, isLarge }: Drawing): void {
    this.#stopMoving();
    const before = this.#graph;
    const graph = new MultiGraph();
    const targets: Record<string, Record<string, number>> = {};
    const isMoving = !isLarge && before.order > 0 && !isStill();
    for (const { key, x, y, label, colour, size, isNamed } of nodes) {
      const stood = isMoving && before.hasNode(key) ? before.getNodeAttributes(key) : undefined;
      if (stood !== undefined) targets[key] = { x, y };
      graph.addNode(key, {
        x: (stood?.['x'] as number | undefined) ?? x,
        y: (stood?.['y'] as number | undefined) ?? y,
        label,
        color: colour,
        size,
        forceLabel: isNamed,
        type: isLarge ? 'point' : 'circle',
      });
    }
    for (const { key, from, to, colour, size, isDashed } of links)
      graph.addEdgeWithKey(key, from, to, {
        ...edgeDefaults,
        color: colour,
        size,
        type: isDashed ? 'dashed' : isLarge ? 'thin' : 'line',
      });
    this.#graph = graph;
    this.#hovered = null;
    if (isLarge !== this.#isLarge) this.#setFor(isLarge);
    this.#look();
    this.#sigma.setGraph(graph);
    if (Object.keys(targets).length > 0)
      this.#stopMoving = animateNodes(graph, targets, { duration: MOVE_MS, easing: 'quadraticInOut' });
  }

  /** Settings draw what is shown anew, so they are changed where they have to be. */
  #setFor(isLarge: boolean): void {
    this.#isLarge = isLarge;
    this.#sigma.setSettings({
      hideEdgesOnMove: isLarge,
      labelRenderedSizeThreshold: isLarge ? 3.5 : 0,
      labelDensity: isLarge ? 0.3 : 1,
      labelGridCellSize: 140,
    });
  }

  /** Shows which node is looked at, and brings it to the middle where it stands outside of what is seen. */
  select(key: string | null): void {
    if (key !== this.#selected) {
      this.#selected = key;
      this.#look();
      this.#sigma.refresh({ skipIndexation: true });
    }
    const data = key === null ? undefined : this.#sigma.getNodeDisplayData(key);
    if (data === undefined) return;
    const { x, y } = this.#sigma.framedGraphToViewport(data);
    const { width, height } = this.#sigma.getDimensions();
    const isSeen = x > 0 && y > 0 && x < width && y < height;
    if (!isSeen) void this.#sigma.getCamera().animate({ x: data.x, y: data.y }, { duration: duration() });
  }

  zoom(how: Zoom): void {
    const camera = this.#sigma.getCamera();
    const options = { duration: duration() };
    if (how === 'in') void camera.animatedZoom(options);
    else if (how === 'out') void camera.animatedUnzoom(options);
    else void camera.animatedReset(options);
  }

  /** Moves a fifth of what is seen. */
  move(direction: Direction): void {
    const camera = this.#sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    const step = ratio / 5;
    const [right, up] = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] }[direction] as [
      number,
      number,
    ];
    void camera.animate({ x: x + right * step, y: y + up * step }, { duration: duration() });
  }

  close(): void {
    this.#stopMoving();
    this.#sigma.kill();
  }

  #hover(key: string | null): void {
    this.#hovered = key;
    this.#look();
    this.#sigma.refresh({ skipIndexation: true });
  }

  #look(): void {
    const key = this.#hovered ?? this.#selected;
    this.#near =
      key === null || !this.#graph.hasNode(key) ? null : new Set([key, ...this.#graph.neighbors(key)]);
  }

  #nodeLook(key: string, data: Partial<NodeDisplayData>): Partial<NodeDisplayData> {
    const isSelected = key === this.#selected;
    if (this.#near === null) return isSelected ? { ...data, highlighted: true } : data;
    if (!this.#near.has(key))
      return { ...data, color: this.#colours.faded, label: null, forceLabel: false, zIndex: 0 };
    return { ...data, highlighted: isSelected, zIndex: 1, forceLabel: data.forceLabel ?? false };
  }

  #linkLook(key: string, data: Partial<EdgeDisplayData>): Partial<EdgeDisplayData> {
    if (this.#near === null) return data;
    const looked = this.#hovered ?? this.#selected;
    const isNear =
      looked !== null && this.#graph.hasEdge(key) && this.#graph.extremities(key).includes(looked);
    return isNear
      ? { ...data, size: (data.size ?? 1) + 0.6, zIndex: 1 }
      : { ...data, color: this.#colours.faded, zIndex: 0 };
  }
}
