import { useTranslation } from 'react-i18next';
import { enter, usePatrol } from '../../state/patrol/store.ts';
import { Icon } from '../shell/Icon.tsx';
import { isWrong } from './Faults.tsx';
import { NumberField } from './NumberField.tsx';

type What = 'tips' | 'others' | 'watches';

/** Where the engine's errors about a list stand. */
const LIST = { tips: 'weights', others: 'others', watches: 'watches' } as const;

/** Circles put on the map: tonight's tips, other units' sectors, watches that do not move. */
export function Circles({ what }: { readonly what: What }) {
  const { t } = useTranslation();
  const form = usePatrol((s) => s.form);
  const picking = usePatrol((s) => s.picking);
  const errors = usePatrol((s) => s.errors);
  const rows: readonly { readonly lon: number; readonly lat: number }[] = form[what];
  const awaited = picking?.what === what;
  const put = (index: number, change: object) =>
    enter({ [what]: rows.map((row, i) => (i === index ? { ...row, ...change } : row)) });
  const wrong = (name: string, i: number) => isWrong(errors, `${LIST[what]}.${name}`, i + 1);
  return (
    <div className="patrol-circles">
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a circle has no name of its own, and its place in the list is what errors count
        <fieldset key={i} className="patrol-boat" aria-label={t(`patrol.row.${LIST[what]}`, { number: i + 1 })}>
          <div className="row">
            <b className="grow">{t(`patrol.row.${LIST[what]}`, { number: i + 1 })}</b>
            <button
              type="button"
              className="btn icon"
              onClick={() => enter({ [what]: rows.filter((_, k) => k !== i) })}
              aria-label={t('patrol.remove', { what: t(`patrol.row.${LIST[what]}`, { number: i + 1 }) })}
            >
              <Icon name="close" size={16} />
            </button>
          </div>
          <div className="patrol-grid">
            <NumberField
              label={t('patrol.lat')}
              unit="°"
              step={0.01}
              min={-90}
              value={Math.round(row.lat * 1e4) / 1e4}
              wrong={wrong('lat', i)}
              onChange={(lat) => lat !== null && put(i, { lat })}
            />
            <NumberField
              label={t('patrol.lon')}
              unit="°"
              step={0.01}
              min={-180}
              value={Math.round(row.lon * 1e4) / 1e4}
              wrong={wrong('lon', i)}
              onChange={(lon) => lon !== null && put(i, { lon })}
            />
            {what === 'watches' ? (
              <NumberField
                label={t('patrol.column.detectionNm')}
                unit={t('patrol.nm')}
                step={0.5}
                value={form.watches[i]?.detectionNm ?? null}
                wrong={wrong('detectionNm', i)}
                onChange={(detectionNm) => put(i, { detectionNm })}
              />
            ) : (
              <NumberField
                label={t('patrol.column.radiusNm')}
                unit={t('patrol.nm')}
                step={0.5}
                value={form[what][i]?.radiusNm ?? null}
                wrong={wrong('radiusNm', i)}
                onChange={(radiusNm) => put(i, { radiusNm })}
              />
            )}
            {what === 'tips' && (
              <NumberField
                label={t('patrol.column.factor')}
                unit="×"
                step={0.5}
                value={form.tips[i]?.factor ?? null}
                wrong={wrong('factor', i)}
                onChange={(factor) => put(i, { factor })}
              />
            )}
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        className="btn line"
        aria-pressed={awaited}
        onClick={() => usePatrol.setState({ picking: awaited ? null : { what } })}
      >
        <Icon name="plus" size={16} />
        {awaited ? t('patrol.cancelPick') : t(`patrol.add.${what}`)}
      </button>
      {awaited && <p className="note">{t('patrol.clickMap')}</p>}
    </div>
  );
}
