import { useTranslation } from 'react-i18next';
import { type Unfit, unfitFor } from '../../../exchange/published-layer.ts';
import { BASE_FORMATS, type BaseFormat, besideOf, FORMAT_NAMES, type OutOptions } from './options.ts';
import type { OutFiles } from './useOutFiles.ts';

/** Why none of the layers can be held by a format; null where one can, or while none is there yet. */
function noneFits(format: BaseFormat, { layers }: OutFiles): Unfit | null {
  const known = layers.flatMap(({ file }) => (file.state === 'ready' ? [unfitFor(format, file.value)] : []));
  const [first = null] = known;
  return known.length > 0 && known.every((why) => why !== null) ? first : null;
}

interface Props {
  readonly options: OutOptions;
  readonly onChange: (options: OutOptions) => void;
  readonly files: OutFiles;
  /** Whether a bundle is being made. */
  readonly several: boolean;
}

/** Format, and what goes along. What cannot be is disabled and says why. */
export function OutChoices({ options, onChange, files, several }: Props) {
  const { t } = useTranslation();
  const reasons = BASE_FORMATS.flatMap((format) => {
    const why = noneFits(format, files);
    return why === null ? [] : [{ format, text: t(`out.unfit.${why}`, { format: FORMAT_NAMES[format] }) }];
  });
  const beside = besideOf(options, several);
  const boxes = [
    { key: 'hxl', off: options.base !== 'csv', why: t('out.hxlWhy') },
    { key: 'style', off: options.base !== 'geojson', why: t('out.styleWhy') },
    { key: 'metadata', off: false, why: '' },
  ] as const;
  return (
    <div className="out-choices">
      <div className="out-choice">
        <span className="note" id="out-format">
          {t('out.format')}
        </span>
        <fieldset className="seg" aria-labelledby="out-format">
          {BASE_FORMATS.map((format) => {
            const reason = reasons.find((one) => one.format === format);
            return (
              <button
                key={format}
                type="button"
                data-format={format}
                aria-pressed={options.base === format}
                disabled={reason !== undefined}
                title={reason?.text}
                onClick={() => onChange({ ...options, base: format })}
              >
                {FORMAT_NAMES[format]}
              </button>
            );
          })}
        </fieldset>
      </div>
      <div className="out-choice">
        <span className="note" id="out-beside">
          {t('out.beside')}
        </span>
        <fieldset className="out-boxes" aria-labelledby="out-beside">
          {boxes.map(({ key, off, why }) => (
            <label key={key} title={off ? why : undefined} data-off={off}>
              <input
                type="checkbox"
                name={`out-${key}`}
                checked={beside[key]}
                disabled={off}
                onChange={(e) => onChange({ ...options, [key]: e.target.checked })}
              />
              {t(`out.${key}`)}
              {off && <span className="visually-hidden">{why}</span>}
            </label>
          ))}
        </fieldset>
      </div>
      {reasons.length > 0 && <p className="note out-reasons">{reasons.map(({ text }) => text).join(' ')}</p>}
    </div>
  );
}
