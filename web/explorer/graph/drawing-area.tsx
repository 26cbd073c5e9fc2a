/** Where the graph is drawn, or why it is not: the code that draws is loaded when it is needed. */
import { useEffect, useState, type ComponentType } from 'react';
import { Loading } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import type { CanvasProps } from './canvas.js';
import { hasWebGl } from './web-gl.js';

let loaded: ComponentType<CanvasProps> | null = null;

/** Not by `lazy`: React holds back what a Suspense shows for 300 ms, and all ties take long enough to draw. */
const load = async () => {
  loaded = (await import('./canvas.js')).default;
  return loaded;
};

// While the answer is awaited; who shows it hears of a failure.
if (hasWebGl()) load().catch(() => undefined);

const texts = {
  cannotDraw: {
    zh: '当前浏览器不支持 WebGL（或已关闭），无法绘制图形。全部内容见记录清单，功能不受影响。',
    en: 'This browser has no WebGL, or it is switched off, so nothing can be drawn. Everything is in the list of records, and works there.',
  },
} satisfies Record<string, BilingualText>;

export function DrawingArea(props: Omit<CanvasProps, 'onFailure'>) {
  const { say } = useLanguage();
  const [canDraw, setCanDraw] = useState(hasWebGl);
  const [Canvas, setCanvas] = useState(() => loaded);
  useEffect(() => {
    if (canDraw && Canvas === null)
      load().then(
        (component) => setCanvas(() => component),
        // Thrown while drawing, so that the page says that it could not be loaded.
        (error: unknown) =>
          setCanvas(() => {
            throw error;
          }),
      );
  }, [canDraw, Canvas]);
  if (!canDraw)
    return (
      <p className="state state-empty graph-without" role="status">
        {say(texts.cannotDraw)}
      </p>
    );
  if (Canvas === null) return <Loading />;
  return <Canvas {...props} onFailure={() => setCanDraw(false)} />;
}
