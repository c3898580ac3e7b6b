import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/exchange/stream/sha256.ts';

describe('a hash taken in pieces', () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, i) => (i * 31) & 255);

  it('is SHA-256 at every length around the ends of a block', () => {
    for (let n = 0; n <= 200; n++) {
      const hash = sha256();
      hash.update(bytes.subarray(0, n));
      expect(hash.hex(), String(n)).toBe(createHash('sha256').update(bytes.subarray(0, n)).digest('hex'));
    }
  });

  it('does not depend on how the bytes are cut', () => {
    const whole = createHash('sha256').update(bytes).digest('hex');
    for (const step of [1, 7, 63, 64, 65, 300]) {
      const hash = sha256();
      for (let at = 0; at < bytes.length; at += step) hash.update(bytes.subarray(at, at + step));
      expect(hash.hex()).toBe(whole);
    }
  });
});
