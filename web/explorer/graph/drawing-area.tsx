/** Where the graph is drawn, or why it is not: the code that draws is loaded when it is needed. */
import { useState } from 'react';
import { loadable, Loaded } from '../parts/loaded.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import type { CanvasProps } from './canvas.js';

const canvas = loadable(() => import('./canvas.js'));

// While the answer is awaited; who shows it hears of a failure.
canvas.load().catch(() => undefined);

const texts = {
  cannotDraw: {
    zh: '当前浏览器不支持 WebGL（或已关闭），无法绘制图形。全部内容见记录清单，功能不受影响。',
    en: 'This browser has no WebGL, or it is switched off, so nothing can be drawn. Everything is in the list of records, and works there.',
  },
} satisfies Record<string, BilingualText>;

type DrawingAreaProps = Omit<CanvasProps, 'onFailure'>;

export function DrawingArea(props: DrawingAreaProps) {
  const { say } = useLanguage();
  const [canDraw, setCanDraw] = useState(true);
  if (!canDraw)
    return (
      <p className="state state-empty graph-without" role="status">
        {say(texts.cannotDraw)}
      </p>
    );
  return <Loaded component={canvas} props={{ ...props, onFailure: () => setCanDraw(false) }} />;
}
