/** The storage of a device, as good or bad as a test needs it. */
import type { Device } from '../../../src/state/on-device.ts';

export interface FakeDevice extends Device {
  readonly held: Record<string, string>;
}

/** A device with room for so many letters. */
export function deviceWith(held: Record<string, string> = {}, room = Number.POSITIVE_INFINITY): FakeDevice {
  return {
    held,
    getItem: (key) => held[key] ?? null,
    removeItem: (key) => {
      delete held[key];
    },
    setItem: (key, text) => {
      const rest = Object.entries(held).reduce((sum, [k, t]) => sum + (k === key ? 0 : t.length), 0);
      if (rest + text.length > room) throw new DOMException('full', 'QuotaExceededError');
      held[key] = text;
    },
  };
}

/** As in a private window of some browsers: looking is refused already. */
export const deviceThatRefuses = (): Device => {
  throw new DOMException('denied', 'SecurityError');
};
