/** The reason of something that broke, for a sentence of the screen. */
import type { TFunction } from 'i18next';
import { WORKER_FAULTS } from '../domain/worker-fault.ts';

/** Chromium, Firefox and Safari each have words of their own for one thing. */
const NO_MEMORY = /allocation failed|out of memory|invalid array (buffer )?length/i;

/**
 * @param detail a code of ours, or what a browser or a library said, with or without the name of an error
 * @returns words for what is ours and for want of memory; else what was said, which can be searched for as it is
 */
export function reasonWords(t: TFunction, detail: string): string {
  const plain = detail.replace(/^Error: /, '');
  const ours = WORKER_FAULTS.find((code) => code === plain);
  if (ours) return t(`state.reason.${ours}`);
  return NO_MEMORY.test(plain) ? t('state.reason.memory') : plain;
}
