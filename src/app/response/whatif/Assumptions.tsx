import { useEffect, useState } from 'react';
import type { EffectAssumption, InterventionKind } from '../../../domain/intervention.ts';
import { isIndicator } from '../../../domain/model.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { ASSUMED, DEFAULT_ASSUMPTIONS, readAssumptions } from '../../../response/whatif/assumptions.ts';
import { inForceFor } from '../../../response/whatif/summary.ts';
import { putAssumptions, useChangedAssumptions } from '../../../state/response/whatif-desk.ts';
import { useModel } from '../../../state/scores.ts';
import { KindMark } from './KindMark.tsx';
import { useWhatifWords } from './useNames.ts';

/** What each kind is taken to do: visible, changeable, and marked as assumed. */
export function Assumptions() {
  const { t } = useWhatifWords();
  const changed = useChangedAssumptions();
  return (
    <details className="whatif-assumed">
      <summary>
        {t('whatif.assumptions')} <span className="tag">{t('whatif.assumed')}</span>
        {changed.length > 0 && <span className="note">{t('whatif.assumptionsChanged')}</span>}
      </summary>
      <p className="note">{t('whatif.assumptionsNote')}</p>
      <ul>
        {ASSUMED.map((kind) => (
          <KindAssumptions key={kind} kind={kind} />
        ))}
      </ul>
      <p className="note">{t('whatif.measuredKinds')}</p>
    </details>
  );
}

function KindAssumptions({ kind }: { readonly kind: InterventionKind }) {
  const { t } = useWhatifWords();
  const changed = useChangedAssumptions();
  const own = changed.some((a) => a.kind === kind);
  const rationale = DEFAULT_ASSUMPTIONS.find((a) => a.kind === kind)?.rationale;
  const list = inForceFor(changed, kind);
  const others = changed.filter((a) => a.kind !== kind);
  return (
    <li>
      <div className="row">
        <KindMark kind={kind} />
        <b className="grow">{t(`intervention.${kind}`)}</b>
        {own && (
          <button type="button" className="btn line" onClick={() => putAssumptions(others)}>
            {t('whatif.reset')}
          </button>
        )}
      </div>
      {rationale && <p className="note">{t(`whatif.rationale.${rationale}` as 'whatif.rationale.trainingTerminal')}</p>}
      {list.map((assumption, i) => (
        <AssumptionForm
          // biome-ignore lint/suspicious/noArrayIndexKey: a node may be chosen anew, and the field keeps its focus
          key={i}
          assumption={assumption}
          onChange={(next) => putAssumptions([...others, ...list.map((a, j) => (i === j ? next : a))])}
        />
      ))}
    </li>
  );
}

const SHARES = ['effect', 'low', 'high'] as const;
type Share = (typeof SHARES)[number];

interface FormProps {
  readonly assumption: EffectAssumption;
  readonly onChange: (next: EffectAssumption) => void;
}

/** Shares in per cent. What is unsound stays as typed, with what is wrong at its field, and does not count. */
function AssumptionForm({ assumption, onChange }: FormProps) {
  const { t, language } = useWhatifWords();
  const model = useModel();
  const [draft, setDraft] = useState<Readonly<Record<Share, string>> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken, taken back or reset, what was typed is over
  useEffect(() => setDraft(null), [assumption]);
  if (!model) return null;
  const written = (x: number) => String(Number((100 * x).toFixed(2)));
  const shown: Readonly<Record<Share, string>> = draft ?? {
    effect: written(assumption.effect),
    low: written(assumption.low),
    high: written(assumption.high),
  };
  const asTyped = (text: Readonly<Record<Share, string>>): EffectAssumption => {
    const share = (s: Share) => (text[s].trim() === '' ? Number.NaN : Number(text[s].replace(',', '.')) / 100);
    return { ...assumption, effect: share('effect'), low: share('low'), high: share('high') };
  };
  const [fault] = readAssumptions(model, [asTyped(shown)]).errors;
  const type = (s: Share, text: string) => setDraft({ ...shown, [s]: text });
  const take = () => {
    if (!draft) return;
    const next = asTyped(draft);
    if (readAssumptions(model, [next]).errors.length === 0) onChange(next);
  };
  const nodes = model.nodes.filter(({ parent }) => parent !== null);
  const nameOf = (n: (typeof nodes)[number]) => (language === 'id' ? n.name_id : n.name_en);
  const words = fault && t(`whatif.fault.${fault.rule}` as 'whatif.fault.order');
  return (
    <div className="whatif-assumption">
      <label className="field">
        <span>{t('whatif.node')}</span>
        <select value={assumption.node} onChange={(e) => onChange({ ...assumption, node: e.target.value })}>
          {!nodes.some(({ code }) => code === assumption.node) && (
            <option value={assumption.node}>{assumption.node}</option>
          )}
          <optgroup label={t('whatif.groups')}>
            {nodes
              .filter((n) => !isIndicator(n))
              .map((n) => (
                <option key={n.code} value={n.code}>
                  {nameOf(n)}
                </option>
              ))}
          </optgroup>
          <optgroup label={t('whatif.indicators')}>
            {nodes.filter(isIndicator).map((n) => (
              <option key={n.code} value={n.code}>
                {nameOf(n)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <div className="whatif-shares">
        {SHARES.map((s) => (
          <label key={s} className="whatif-field">
            <span>{t(`whatif.share.${s}`)}</span>
            <span className="whatif-amount">
              <input
                inputMode="decimal"
                value={shown[s]}
                aria-invalid={fault?.column === s || undefined}
                onChange={(e) => type(s, e.target.value)}
                onKeyDown={(e) => e.key === 'Enter' && take()}
                onBlur={take}
              />
              <span className="note">%</span>
            </span>
          </label>
        ))}
      </div>
      <p className="note">
        {t('whatif.reads', {
          effect: formatNumber(100 * assumption.effect, language),
          low: formatNumber(100 * assumption.low, language),
          high: formatNumber(100 * assumption.high, language),
        })}
      </p>
      {words && (
        <p className="whatif-fault" role="alert">
          {words}
        </p>
      )}
    </div>
  );
}
