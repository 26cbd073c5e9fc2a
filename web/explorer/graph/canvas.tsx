/** The drawing on the page, with its buttons and keys. */
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage, type BilingualText } from '../text/language.js';
import type { Colours } from './colours.js';
import { Picture, type Direction, type Drawing, type PictureEvents, type Zoom } from './picture.js';

const texts = {
  picture: { zh: '关系图', en: 'Graph' },
  keys: {
    zh: '方向键移动，加号、减号缩放，数字 0 显示全部。图中所有内容均列在“记录清单”中。',
    en: 'Arrow keys move, plus and minus zoom, 0 shows everything. All of it stands in the list of records too.',
  },
  in: { zh: '放大', en: 'Zoom in' },
  out: { zh: '缩小', en: 'Zoom out' },
  all: { zh: '显示全部', en: 'Show everything' },
} satisfies Record<string, BilingualText>;

const zoomKeys: Readonly<Record<string, Zoom>> = { '+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'all' };
const moveKeys: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const buttons: readonly { readonly zoom: Zoom; readonly sign: string }[] = [
  { zoom: 'in', sign: '+' },
  { zoom: 'out', sign: '−' },
  { zoom: 'all', sign: '⤢' },
];

export interface CanvasProps extends PictureEvents {
  readonly drawing: Drawing;
  readonly colours: Colours;
  readonly selected: string | null;
  /** The browser gave up drawing. */
  readonly onFailure: () => void;
}

export default function Canvas({ drawing, colours, selected, onSelect, onOpen, onFailure }: CanvasProps) {
  const { say } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<Picture | null>(null);
  const keysId = useId();
  const select = useEffectEvent(onSelect);
  const open = useEffectEvent(onOpen);
  const fail = useEffectEvent(onFailure);

  useEffect(() => {
    try {
      const drawn = new Picture(container.current!, colours, {
        onSelect: (key) => select(key),
        onOpen: (key) => open(key),
      });
      setPicture(drawn);
      return () => drawn.close();
    } catch {
      fail();
      return undefined;
    }
  }, [colours]);
  useEffect(() => picture?.show(drawing), [picture, drawing]);
  useEffect(() => picture?.select(selected), [picture, drawing, selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = zoomKeys[event.key];
    const direction = moveKeys[event.key];
    if (zoom === undefined && direction === undefined) return;
    event.preventDefault();
    if (zoom !== undefined) picture?.zoom(zoom);
    else if (direction !== undefined) picture?.move(direction);
  };

  return (
    <div className="graph-canvas">
      <div
        ref={container}
        className="graph-stage"
        role="application"
        aria-label={say(texts.picture)}
        aria-describedby={keysId}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <p id={keysId} className="visually-hidden">
        {say(texts.keys)}
      </p>
      <div className="graph-zoom">
        {buttons.map(({ zoom, sign }) => (
          <button
            key={zoom}
            type="button"
            aria-label={say(texts[zoom])}
            title={say(texts[zoom])}
            onClick={() => picture?.zoom(zoom)}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
