import { zipSync } from 'fflate';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../i18n/format.ts';
import { type Drawing, MOST_PX, MOST_SIDE, type Raster, rasteriseAll } from '../../../../report/story/raster.ts';
import { useView } from '../../../../state/store.ts';
import { download } from '../../../shell/download.ts';

export interface Wanted {
  readonly name: string;
  readonly draw: () => Drawing;
}

/** Pictures as PNG: one as it is, several in a zip. How far it is, what became of it, and how to stop it. */
export function usePictureFile() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const [step, setStep] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [said, setSaid] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const keep = async (rasters: readonly Raster[], wanted: readonly Wanted[], zipName: string) => {
    const files: { readonly name: string; readonly blob: Blob }[] = [];
    let inter = true;
    for (const [i, raster] of rasters.entries()) {
      if ('fault' in raster) {
        const { fault } = raster;
        const most = { side: formatNumber(MOST_SIDE, language), px: formatNumber(MOST_PX / 1e6, language) };
        setSaid(
          fault.reason === 'size'
            ? t('still.tooLarge', {
                width: formatNumber(fault.width, language),
                height: formatNumber(fault.height, language),
                ...most,
              })
            : t('still.broken', { detail: fault.detail }),
        );
        return;
      }
      inter = inter && raster.inter;
      files.push({ name: wanted[i]?.name ?? `${i + 1}.png`, blob: raster.blob });
    }
    const [only] = files;
    if (only && files.length === 1) download(only.name, only.blob);
    else {
      const entries = await Promise.all(
        files.map(async ({ name, blob }) => [name, new Uint8Array(await blob.arrayBuffer())] as const),
      );
      // A PNG is packed already.
      download(
        zipName,
        new Blob([new Uint8Array(zipSync(Object.fromEntries(entries), { level: 0 }))], { type: 'application/zip' }),
      );
    }
    const name = only && files.length === 1 ? only.name : zipName;
    setSaid(`${t('still.kept', { name })}${inter ? '' : ` ${t('still.noInter')}`}`);
  };

  const run = async (wanted: readonly Wanted[], zipName: string) => {
    const controller = new AbortController();
    running.current = controller;
    setSaid('');
    try {
      const draw = wanted.map((w) => w.draw);
      await keep(await rasteriseAll(draw, (done, of) => setStep({ done, of }), controller.signal), wanted, zipName);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setSaid(controller.signal.aborted ? t('still.cancelled') : t('still.broken', { detail }));
    } finally {
      running.current = null;
      setStep(null);
    }
  };
  return { step, said, say: setSaid, run, cancel: () => running.current?.abort() };
}
