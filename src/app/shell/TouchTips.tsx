import { useEffect, useState } from 'react';
import './touch-tips.css';

interface Tip {
  readonly words: string;
  /** Where the finger is, px of the window. */
  readonly x: number;
  readonly y: number;
}

/** What does something of its own when it is tapped. */
const PRESSED = 'button, a[href], label, input, select, textarea, summary, [role="slider"]';
/** From here on a press is a long one, ms; shorter than the half second after which systems offer a menu of their own. */
const LONG_MS = 450;
/** A finger that goes further is dragging, px. */
const STILL_PX = 8;
/** Less room than this above a finger holds no words. */
const NEAR_TOP_PX = 96;

/** The words a mouse would be shown at this place, and what carries them. */
function wordsAt(target: EventTarget | null): { readonly words: string; readonly pressed: boolean } | null {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    const title = at.getAttribute('title') ?? [...at.children].find(({ tagName }) => tagName === 'title')?.textContent;
    if (title?.trim()) return { words: title.trim(), pressed: at.closest(PRESSED) !== null };
  }
  return null;
}

/** What a mouse is told where it rests, a finger is told for a tap, and on what can be pressed for a long one. */
export function TouchTips() {
  const [tip, setTip] = useState<Tip | null>(null);

  useEffect(() => {
    let waiting: { readonly x: number; readonly y: number; readonly tap: () => void; readonly timer: number } | null =
      null;
    const forget = () => {
      window.clearTimeout(waiting?.timer);
      waiting = null;
    };
    const hide = () => {
      forget();
      setTip(null);
    };
    const down = (e: PointerEvent) => {
      hide();
      const found = e.pointerType === 'touch' ? wordsAt(e.target) : null;
      if (!found) return;
      const { clientX: x, clientY: y } = e;
      const show = () => setTip({ words: found.words, x, y });
      waiting = {
        x,
        y,
        tap: found.pressed ? forget : show,
        timer: found.pressed ? window.setTimeout(show, LONG_MS) : 0,
      };
    };
    const up = () => {
      waiting?.tap();
      forget();
    };
    const move = (e: PointerEvent) => {
      if (waiting && Math.hypot(e.clientX - waiting.x, e.clientY - waiting.y) > STILL_PX) hide();
    };
    const key = (e: KeyboardEvent) => {
      if (e.key === 'Escape') setTip(null);
    };
    const gone = new AbortController();
    const on = { passive: true, capture: true, signal: gone.signal };
    document.addEventListener('pointerdown', down, on);
    document.addEventListener('pointermove', move, on);
    document.addEventListener('pointerup', up, on);
    document.addEventListener('pointercancel', hide, on);
    document.addEventListener('scroll', hide, on);
    document.addEventListener('keydown', key, { signal: gone.signal });
    return () => {
      forget();
      gone.abort();
    };
  }, []);

  // Above the finger, or below it near the upper edge; as far to a side as the finger is to that side of the window.
  const place = tip && {
    left: tip.x,
    top: tip.y,
    translate: `${(-100 * tip.x) / window.innerWidth}% ${tip.y < NEAR_TOP_PX ? '1.75rem' : 'calc(-100% - 1.5rem)'}`,
  };
  return (
    <p className="touch-tip" role="status" hidden={!tip} style={place ?? {}}>
      {tip?.words}
    </p>
  );
}
