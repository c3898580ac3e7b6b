import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PRINT } from '../../../charts/figures/palette.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Language } from '../../../state/view.ts';
import { download } from '../../shell/download.ts';

/** px of the sheet that is kept. */
const SHEET = 960;

/** A chart as a file: a sheet of SVG in the colours of paper, or its numbers. */
export function useKeep(figure: Figure | undefined, language: Language, compiled: string) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const keep = async (ending: 'svg' | 'csv', make: (figure: Figure) => Promise<Blob>) => {
    if (!figure) return;
    const name = `jaga-selat-${figure.id}-${language}.${ending}`;
    try {
      download(name, await make(figure));
      setSaid(t('figures.kept', { name }));
    } catch (error) {
      setSaid(t('figures.notKept', { detail: error instanceof Error ? error.message : String(error) }));
    }
  };
  return {
    said,
    keepSvg: () =>
      keep('svg', async (own) => {
        const { standaloneSvg } = await import('../../../charts/figures/standalone.ts');
        const options = { width: SHEET, language, palette: PRINT, document };
        const text = new XMLSerializer().serializeToString(standaloneSvg(own, options, compiled));
        return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' });
      }),
    keepCsv: () =>
      keep('csv', async (own) => {
        const { figureCsv } = await import('../../../charts/figures/csv.ts');
        return new Blob([figureCsv(own, t)], { type: 'text/csv;charset=utf-8' });
      }),
  };
}
