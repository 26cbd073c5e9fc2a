/** Where the graph is drawn, or why it is not: the code that draws is loaded when it is needed. */
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import type { CanvasProps } from './canvas.js';
import { hasWebGl } from './web-gl.js';

const load = () => import('./canvas.js');
const Canvas = lazy(load);
// While the answer is awaited.
if (hasWebGl()) void load();

const texts = {
  cannotDraw: {
    zh: '当前浏览器不支持 WebGL（或已关闭），无法绘制图形。全部内容见记录清单，功能不受影响。',
    en: 'This browser has no WebGL, or it is switched off, so nothing can be drawn. Everything is in the list of records, and works there.',
  },
} satisfies Record<string, BilingualText>;

export function DrawingArea(props: Omit<CanvasProps, 'onFailure'>) {
  const { say } = useLanguage();
  const [canDraw, setCanDraw] = useState(hasWebGl);
  if (!canDraw)
    return (
      <p className="state state-empty graph-without" role="status">
        {say(texts.cannotDraw)}
      </p>
    );
  return (
    <Suspense fallback={<Loading />}>
      <Canvas {...props} onFailure={() => setCanDraw(false)} />
    </Suspense>
  );
}
