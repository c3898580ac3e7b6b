import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layerTable } from '../../../exchange/csv-layer.ts';
import type { Format } from '../../../exchange/formats.ts';
import { layerName } from '../../../exchange/metadata/words.ts';
import { formatNumber, MISSING } from '../../../i18n/format.ts';
import { useView } from '../../../state/store.ts';
import type { OutFiles } from './useOutFiles.ts';
import { useSize } from './useSize.ts';

const ROWS = 5;
/** Signs of a cell that a preview shows; a geometry as text is thousands long. */
const SIGNS = 40;
const short = (cell: string | number | null): string => {
  const text = cell === null ? MISSING : String(cell);
  return text.length > SIGNS ? `${text.slice(0, SIGNS)}…` : text;
};

interface Props {
  readonly files: OutFiles;
  readonly shown: OutFiles['layers'][number] | null;
  readonly format: Format;
}

/** The first rows of a layer as a table of its columns, and the size of its file in the chosen format. */
export function Preview({ files, shown, format }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const sizeText = useSize();
  const file = shown?.file.state === 'ready' ? shown.file.value : null;
  const wanted = shown?.wanted ?? null;
  const about = files.about.state === 'ready' ? files.about.value : null;
  const table = useMemo(() => (file ? layerTable({ ...file, features: file.features.slice(0, ROWS) }) : null), [file]);
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    let gone = false;
    setBytes(null);
    if (file && about && wanted)
      void import('../../../exchange/bundle.ts').then(({ written }) => {
        if (!gone) setBytes(written(about, { ...wanted, file, selected: false }, format).bytes);
      });
    return () => {
      gone = true;
    };
  }, [file, about, wanted, format]);
  if (!wanted) return <p className="note out-preview">{t('out.previewNone')}</p>;
  const layer = layerName(wanted.layer, language);
  return (
    <div className="out-preview">
      <h3>{t('out.preview', { layer })}</h3>
      {!file && shown?.file.state === 'waiting' && (
        <p className="note" role="status">
          {t('out.waiting', { layer })}
        </p>
      )}
      {file && table && (
        <>
          <p className="note">
            {t('out.previewNote', {
              shown: table.rows.length,
              total: formatNumber(file.features.length, language),
              columns: table.header.length,
              size: bytes === null ? '…' : sizeText(bytes),
            })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section className="out-scroll" tabIndex={0} aria-label={t('out.preview', { layer })}>
            <table>
              <thead>
                <tr>
                  {table.header.map((column) => (
                    <th key={column}>{column}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no key but their order
                  <tr key={i}>
                    {row.map((cell, column) => (
                      <td key={table.header[column]}>{short(cell)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </div>
  );
}
