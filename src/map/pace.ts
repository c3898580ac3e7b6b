/**
 * Frames at the pace of the graphics card. MapLibre asks for a frame for every tile that comes, sixty times a second; a
 * card that needs longer, or a processor that draws in its place, gets them as a queue of seconds in which nobody sees
 * anything new and the page cannot be left.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Frames handed over and not finished: one that is drawn and one that waits, so that a quick card never runs dry. */
const AHEAD = 2;
/** A card that is slower than this (three frames of a screen) gets one at a time: what is asked for meanwhile joins the next. */
const SLOW_MS = 50;
/** As many quick frames in a row show a quick card. */
const SURE = 10;

/** On the map's element from the first frame that is asked for until nothing more is to come. */
const DRAWING = 'data-drawing';

/** Lets a map draw no more frames before the card has finished one. What was asked for meanwhile is drawn later, at once. */
export function paceFrames(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext('webgl2');
  if (!gl) return;
  const unfinished: { readonly sign: WebGLSync; readonly since: number }[] = [];
  let quick = 0;
  const isBusy = (): boolean => {
    for (let [first] = unfinished; first; [first] = unfinished) {
      const isSlow = performance.now() - first.since > SLOW_MS;
      if (gl.getSyncParameter(first.sign, gl.SYNC_STATUS) === gl.UNSIGNALED) {
        if (isSlow) quick = 0;
        break;
      }
      // One that was not looked at for long may have been quick: it is no reason to change.
      if (!isSlow) quick += 1;
      gl.deleteSync(first.sign);
      unfinished.shift();
    }
    return unfinished.length >= (quick >= SURE ? AHEAD : 1);
  };
  map.on('render', () => {
    const sign = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (sign) unfinished.push({ sign, since: performance.now() });
  });
  const draws = (on: boolean) => map.getContainer().toggleAttribute(DRAWING, on);
  map.on('idle', () => draws(false));
  // A lost card finishes nothing, and knows no sign of before when it is back.
  map.on('webglcontextlost', () => {
    unfinished.length = 0;
    draws(false);
  });
  const ask = map.triggerRepaint.bind(map);
  let waits = false;
  const look = (): void => {
    if (isBusy()) {
      requestAnimationFrame(look);
      return;
    }
    waits = false;
    ask();
  };
  // MapLibre itself asks by this method, as everything of ours does.
  map.triggerRepaint = () => {
    if (waits) return;
    waits = true;
    draws(true);
    // Asked in the middle of a frame too, which counts as handed over when it has ended.
    queueMicrotask(look);
  };
}
