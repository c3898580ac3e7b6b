import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndexModel } from '../../../domain/model.ts';
import { AGGREGATION_CHOICES, AS_MODELLED, isAsModelled, NORMALISATION_CHOICES } from '../../../state/choice.ts';
import { memoLast } from '../../../state/memo.ts';
import { equalWeights, informWeights } from '../../../state/presets.ts';
import { useModel } from '../../../state/scores.ts';
import { useChange, useView } from '../../../state/store.ts';
import { SavedWeightings } from './SavedWeightings.tsx';
import { Scenarios } from './Scenarios.tsx';
import { Siblings } from './Siblings.tsx';

/** Choices that a button gives, each with the text by which it is told whether it is on. */
const presetsOf = memoLast((model: IndexModel) =>
  (
    [
      { key: 'default', choice: AS_MODELLED },
      { key: 'equal', choice: equalWeights(model) },
      { key: 'inform', choice: informWeights(model) },
    ] as const
  ).map((preset) => ({ ...preset, text: JSON.stringify(preset.choice) })),
);

/** The tree with sliders, methods and presets: what a meeting can change, and what it then agreed on. */
export function WeightsTab() {
  const { t } = useTranslation();
  const change = useChange();
  const choice = useView((v) => v.choice);
  const model = useModel();
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set());
  const lock = useCallback(
    (code: string) =>
      setLocked((l) => (l.has(code) ? new Set([...l].filter((c) => c !== code)) : new Set([...l, code]))),
    [],
  );
  const top = model?.nodes.find((n) => n.parent === null);
  if (!model || !top) return <p className="skeleton" />;
  const presets = presetsOf(model);
  const now = JSON.stringify(choice);
  return (
    <>
      <h2>{t('weights.heading')}</h2>
      <p className="note">{t('weights.lead')}</p>
      <fieldset className="seg presets-bar" aria-label={t('weights.presets')}>
        {presets.map((p) => (
          <button key={p.key} type="button" aria-pressed={p.text === now} onClick={() => change({ choice: p.choice })}>
            {t(`weights.${p.key}`)}
          </button>
        ))}
      </fieldset>
      {!isAsModelled(choice) && (
        <p className="weights-changed" role="status">
          {t('weights.changed')}{' '}
          <button type="button" className="link" onClick={() => change({ choice: AS_MODELLED })}>
            {t('weights.reset')}
          </button>
        </p>
      )}
      <Siblings model={model} parent={top.code} locked={locked} onLock={lock} />
      <label className="field">
        <span>{t('weights.combine')}</span>
        <select
          value={choice.aggregation[top.code] ?? top.aggregation ?? 'geometric'}
          onChange={(e) => {
            const method = AGGREGATION_CHOICES.find((m) => m === e.target.value);
            if (method)
              change({
                choice: { ...choice, aggregation: method === top.aggregation ? {} : { [top.code]: method } },
              });
          }}
        >
          {AGGREGATION_CHOICES.map((m) => (
            <option key={m} value={m}>
              {t(`weights.aggregation.${m}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('weights.normalise')}</span>
        <select
          value={choice.normalisation ?? 'goalposts'}
          onChange={(e) => {
            const method = NORMALISATION_CHOICES.find((m) => m === e.target.value);
            if (method) change({ choice: { ...choice, normalisation: method === 'goalposts' ? null : method } });
          }}
        >
          {NORMALISATION_CHOICES.map((m) => (
            <option key={m} value={m}>
              {t(`weights.normalisation.${m}`)}
            </option>
          ))}
        </select>
      </label>
      <Scenarios />
      <SavedWeightings />
    </>
  );
}
