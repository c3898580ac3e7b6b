import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paceFrames } from '../../../../src/map/pace.ts';

/** A card that finishes frames when it is told to, under a map that notes when MapLibre would draw. */
function slowCard() {
  const heard = new Map<string, () => void>();
  const signs: { done: boolean }[] = [];
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    SYNC_STATUS: 2,
    SIGNALED: 3,
    UNSIGNALED: 4,
    fenceSync: () => {
      const sign = { done: false };
      signs.push(sign);
      return sign;
    },
    getSyncParameter: (sign: { done: boolean }) => (sign.done ? 3 : 4),
    deleteSync: vi.fn(),
  };
  const asked = vi.fn();
  const marks = new Set<string>();
  const map = {
    getCanvas: () => ({ getContext: () => gl }),
    getContainer: () => ({
      toggleAttribute: (name: string, on: boolean) => (on ? marks.add(name) : marks.delete(name)),
    }),
    on: (name: string, hear: () => void) => heard.set(name, hear),
    triggerRepaint: asked,
  };
  paceFrames(map as unknown as MapLibreMap);
  return {
    gl,
    /** Frames that MapLibre was let ask for. */
    frames: () => asked.mock.calls.length,
    ask: async () => {
      map.triggerRepaint();
      await Promise.resolve();
    },
    drawn: () => heard.get('render')?.(),
    idle: () => heard.get('idle')?.(),
    marks,
    lost: () => heard.get('webglcontextlost')?.(),
    finish: () => {
      for (const sign of signs) sign.done = true;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a frame is asked for at once when none is on the card', async () => {
  const card = slowCard();
  await card.ask();
  expect(card.frames()).toBe(1);
});

test('what is asked for while a frame is drawn becomes one frame, when the card has finished', async () => {
  const card = slowCard();
  await card.ask();
  card.drawn();
  for (let tile = 0; tile < 20; tile += 1) {
    await card.ask();
    vi.advanceTimersByTime(16);
  }
  expect(card.frames()).toBe(1);
  card.finish();
  vi.advanceTimersByTime(16);
  expect(card.frames()).toBe(2);
  expect(card.gl.deleteSync).toHaveBeenCalledOnce();
});

test('a frame that is asked for in the middle of one waits for that one', async () => {
  const card = slowCard();
  const asked = card.ask();
  card.drawn();
  await asked;
  expect(card.frames()).toBe(0);
  card.finish();
  vi.advanceTimersByTime(16);
  expect(card.frames()).toBe(1);
});

/** Ten frames, each done within one frame of the screen. */
async function showQuick(card: ReturnType<typeof slowCard>) {
  for (let frame = 0; frame < 10; frame += 1) {
    await card.ask();
    card.drawn();
    card.finish();
    vi.advanceTimersByTime(16);
  }
}

test('a card that has shown to be quick is handed the next frame while it draws one, never a third', async () => {
  const card = slowCard();
  await showQuick(card);
  await card.ask();
  card.drawn();
  const before = card.frames();
  await card.ask();
  expect(card.frames()).toBe(before + 1);
  card.drawn();
  await card.ask();
  expect(card.frames()).toBe(before + 1);
});

test('a card that becomes slow gets one frame at a time again', async () => {
  const card = slowCard();
  await showQuick(card);
  await card.ask();
  card.drawn();
  await card.ask();
  card.drawn();
  await card.ask();
  vi.advanceTimersByTime(100);
  card.finish();
  vi.advanceTimersByTime(16);
  card.drawn();
  const before = card.frames();
  await card.ask();
  expect(card.frames()).toBe(before);
});

test('the map’s element says that something is to be drawn, until all is', async () => {
  const card = slowCard();
  expect([...card.marks]).toEqual([]);
  await card.ask();
  card.drawn();
  expect([...card.marks]).toEqual(['data-drawing']);
  card.idle();
  expect([...card.marks]).toEqual([]);
});

test('a lost card is not waited for', async () => {
  const card = slowCard();
  await card.ask();
  card.drawn();
  await card.ask();
  expect(card.frames()).toBe(1);
  card.lost();
  vi.advanceTimersByTime(16);
  expect(card.frames()).toBe(2);
});

test('a browser without WebGL 2 keeps its map as it is', () => {
  const asked = vi.fn();
  const map = { getCanvas: () => ({ getContext: () => null }), triggerRepaint: asked };
  paceFrames(map as unknown as MapLibreMap);
  map.triggerRepaint();
  expect(asked).toHaveBeenCalledOnce();
});
