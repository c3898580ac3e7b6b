/** Files made on this device of the layers chosen: one alone, or all in a zip. Fetched when first used. */
import {
  type BundleOptions,
  besides,
  bundleName,
  type Chosen,
  type MadeText,
  written,
  zipBytes,
} from '../../../exchange/bundle.ts';
import { type AboutData, MEDIA_TYPES } from '../../../exchange/metadata/facts.ts';

export interface Made {
  readonly name: string;
  readonly blob: Blob;
}

/** Lets the page draw, and ends where somebody has had enough. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/**
 * @param alone one layer and nothing beside it, as the file itself
 * @param onStep heard before each file that is written or packed
 * @throws the signal's reason where it was cancelled; then nothing has been made
 */
export async function makeFiles(
  about: AboutData,
  chosen: readonly Chosen[],
  options: BundleOptions & { readonly alone: boolean },
  onStep: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Made> {
  const [only] = chosen;
  if (options.alone && only && chosen.length === 1) {
    const { name, text, format } = written(about, only, options.format);
    return { name, blob: new Blob([text], { type: `${MEDIA_TYPES[format]};charset=utf-8` }) };
  }
  const files = [];
  for (const [i, one] of chosen.entries()) {
    onStep(i, chosen.length * 2);
    await breathe(signal);
    files.push(written(about, one, options.format));
  }
  const entries: readonly MadeText[] = [
    ...files.map(({ name, text }) => ({ name, text })),
    ...besides(about, files, options),
  ];
  const bytes = await zipBytes(entries, about.compiled, async (done, of) => {
    onStep(of + done, of * 2);
    await breathe(signal);
  });
  return { name: bundleName(about), blob: new Blob([bytes], { type: 'application/zip' }) };
}
