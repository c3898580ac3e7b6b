import { describe, expect, it } from 'vitest';
import { emptyForm } from '../../../../src/state/patrol/form.ts';
import { type Kept, readKept, writeKept } from '../../../../src/state/patrol/kept.ts';

const kept: Kept = { version: 1, form: emptyForm('2026-11-28'), planned: null };

function device(texts: Record<string, string> = {}) {
  const held = new Map(Object.entries(texts));
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
}

describe('what is kept of a patrol on this device', () => {
  it('is read back as it was written', () => {
    const store = device();
    expect(writeKept(store, kept)).toBe(true);
    expect(readKept(store)).toEqual({ kept, unread: false });
  });

  it.each([
    ['half a text', '{"version":1,"form":{"da'],
    ['another version', JSON.stringify({ ...kept, version: 9 })],
    ['another thing', '[]'],
  ])('%s is put aside, never overwritten', (_, text) => {
    const store = device({ 'jaga-patrol': text });
    expect(readKept(store)).toEqual({ kept: null, unread: true });
    writeKept(store, kept);
    expect([...store.held.values()]).toContain(text);
  });

  it('says so where the device keeps nothing, or is full', () => {
    expect(writeKept(null, kept)).toBe(false);
    const full = {
      ...device(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(writeKept(full, kept)).toBe(false);
    const refused = {
      ...device(),
      getItem: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    };
    expect(readKept(refused)).toEqual({ kept: null, unread: false });
  });
});
