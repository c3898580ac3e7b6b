/**
 * Seeded random numbers: sfc32 (Doty-Humphrey, PractRand; 128 bits of state, period at least 2^32) seeded through
 * splitmix32, so that near seeds give unrelated streams. Same seed, same numbers, in Node and in every browser.
 */
export interface Rng {
  /** Uniform on [0, 1). */
  next(): number;
  /** Uniform on [low, high). */
  between(low: number, high: number): number;
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  /** 32 random bits, to seed a stream of its own. */
  bits(): number;
}

const splitmix32 = (seed: number) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x9e3779b9) >>> 0;
    let t = Math.imul(a ^ (a >>> 16), 0x21f0aaad);
    t = Math.imul(t ^ (t >>> 15), 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
};

/** A generator for `seed` (any finite number; 53 bits count) and a stream number, which makes independent sequences. */
export function createRng(seed: number, stream = 0): Rng {
  const whole = Math.trunc(Math.abs(seed));
  const mix = splitmix32(
    (whole >>> 0) ^ Math.imul(Math.floor(whole / 2 ** 32) + 1, 0x85ebca6b) ^ (seed < 0 ? 0x5bf03635 : 0),
  );
  let a = mix();
  let b = (mix() ^ Math.imul(stream + 1, 0xc2b2ae35)) >>> 0;
  let c = mix();
  let d = 1;
  const bits = () => {
    const t = (((a + b) >>> 0) + d) >>> 0;
    d = (d + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((c << 21) | (c >>> 11)) >>> 0;
    c = (c + t) >>> 0;
    return t;
  };
  for (let i = 0; i < 15; i++) bits();
  const next = () => bits() / 2 ** 32;
  return { next, bits, between: (low, high) => low + (high - low) * next(), below: (n) => Math.floor(next() * n) };
}
