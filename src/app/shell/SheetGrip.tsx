import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf, useWindowSize } from '../layout.ts';
import { setStop, stopAfter, stopNear, useStop } from './sheetHeight.ts';
import './sheet.css';

/** Less than this is a press, not a pull; px. */
const PULL_PX = 6;

/** What a thumb pulls the sheet of a phone up and down by; pressed, it goes to the next of the three stops. */
export function SheetGrip() {
  const { t } = useTranslation();
  const { width, height } = useWindowSize();
  const stop = useStop();
  const from = useRef<number | null>(null);
  const pulled = useRef(false);
  if (shapeOf(width) !== 'phone') return null;
  const root = document.documentElement;
  const pull = (e: PointerEvent) => {
    if (from.current === null) return;
    if (Math.abs(e.clientY - from.current) > PULL_PX) pulled.current = true;
    if (pulled.current) root.style.setProperty('--sheet-top', `${e.clientY}px`);
  };
  const letGo = (e: PointerEvent) => {
    root.style.removeProperty('--sheet-top');
    if (from.current !== null && pulled.current) setStop(stopNear(e.clientY, height));
    from.current = null;
  };
  return (
    <button
      type="button"
      className="sheet-grip"
      aria-label={`${t('app.sheet')}: ${t(`app.sheet_${stop}`)}`}
      onPointerDown={(e) => {
        e.currentTarget.setPointerCapture(e.pointerId);
        from.current = e.clientY;
        pulled.current = false;
      }}
      onPointerMove={pull}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onClick={() => {
        if (!pulled.current) setStop(stop === 'half' ? 'high' : stop === 'high' ? 'low' : 'half');
        pulled.current = false;
      }}
      onKeyDown={(e) => {
        if (e.key !== 'ArrowUp' && e.key !== 'ArrowDown') return;
        e.preventDefault();
        setStop(stopAfter(stop, e.key === 'ArrowUp' ? 1 : -1));
      }}
    />
  );
}
