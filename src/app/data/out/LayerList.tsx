import { useTranslation } from 'react-i18next';
import type { Format } from '../../../exchange/formats.ts';
import { layerName, treatmentOf } from '../../../exchange/metadata/words.ts';
import {
  PUBLISHED_FILES,
  PUBLISHED_LAYERS,
  type PublishedLayer,
  type Unfit,
} from '../../../exchange/published-layer.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useView } from '../../../state/store.ts';
import type { Profile } from '../../../state/view.ts';
import { FORMAT_NAMES } from './options.ts';
import type { OutFiles } from './useOutFiles.ts';

interface Props {
  readonly files: OutFiles;
  readonly profile: Profile;
  /** What is on screen is a list to read; layers are a list to choose from. */
  readonly screen: boolean;
  readonly format: Format;
  readonly unfit: ReadonlyMap<PublishedLayer, Unfit>;
  readonly focus: PublishedLayer | null;
  readonly onToggle: (layer: PublishedLayer) => void;
  readonly onFocus: (layer: PublishedLayer) => void;
}

/** Every layer with what it holds in this profile, in words and in number. */
export function LayerList({ files, profile, screen, format, unfit, focus, onToggle, onFocus }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const fileOf = (layer: PublishedLayer) => files.layers.find(({ wanted }) => wanted.layer === layer)?.file ?? null;
  const countOf = (layer: PublishedLayer): number | null => {
    const file = fileOf(layer);
    if (screen) return file?.state === 'ready' ? file.value.features.length : null;
    return files.about.state === 'ready' ? (files.about.value.counts[layer] ?? null) : null;
  };
  const rows = screen ? PUBLISHED_LAYERS.filter((layer) => fileOf(layer) !== null) : PUBLISHED_LAYERS;
  if (rows.length === 0) return null;
  return (
    <table className="out-layers">
      <thead>
        <tr>
          <th>{t('out.layer')}</th>
          <th>{t('out.form')}</th>
          <th className="right">{t('out.rows')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((layer) => {
          const file = fileOf(layer);
          const absent = PUBLISHED_FILES[layer] === null;
          const why = unfit.get(layer);
          const count = absent ? null : countOf(layer);
          return (
            <tr key={layer} data-layer={layer} data-focus={layer === focus} data-absent={absent}>
              <td>
                {screen ? (
                  <button type="button" className="link" onClick={() => onFocus(layer)}>
                    {layerName(layer, language)}
                  </button>
                ) : (
                  <label>
                    <input type="checkbox" checked={file !== null} disabled={absent} onChange={() => onToggle(layer)} />
                    <span>{layerName(layer, language)}</span>
                  </label>
                )}
              </td>
              <td className="note">
                {absent ? t('out.noFile') : treatmentOf(layer, profile, language)}
                {why !== undefined && (
                  <span className="out-unfit">
                    {' '}
                    {t(`out.unfit.${why}`, { format: FORMAT_NAMES[format] })} {t('out.asCsv')}
                  </span>
                )}
                {file?.state === 'ready' && file.value.features.length === 0 && (
                  <span className="out-unfit"> {t('out.empty')}</span>
                )}
                {file?.state === 'failed' && (
                  <span className="out-failed" role="alert">
                    {' '}
                    {t('out.failed', { file: file.failure.file, reason: t(`state.reason.${file.failure.reason}`) })}{' '}
                    <button type="button" className="link" onClick={files.retry}>
                      {t('out.retry')}
                    </button>
                  </span>
                )}
              </td>
              <td className="right">{formatNumber(count, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
