import { useEffect, useId, useRef, useState } from 'react';
import type { Intervention } from '../../../domain/intervention.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { SimulatedEffect } from '../../../response/whatif/index.ts';
import { changeStep, removeStep, useWhatifDesk } from '../../../state/response/whatif-desk.ts';
import { useChange } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';
import { AmountField } from './AmountField.tsx';
import { KindMark } from './KindMark.tsx';
import { amountText, changeText } from './sentence.ts';
import { useNames, useWhatifWords } from './useNames.ts';

interface Props {
  readonly step: Intervention;
  readonly effect: SimulatedEffect | null;
  /** Rule that it breaks in the tables of this machine. */
  readonly fault: string | null;
  readonly level: 'kecamatan' | 'kelurahan';
  readonly bodies: string;
}

/** One of the list: whether it counts, where it stands, what it costs and who is to do it, and what it changes by itself. */
export function StepItem({ step, effect, fault, level, bodies }: Props) {
  const { t, language } = useWhatifWords();
  const { id, kind, at, on, cost, beds } = step;
  const names = useNames();
  const change = useChange();
  const added = useWhatifDesk((s) => s.added === id);
  const [refused, setRefused] = useState<string | null>(null);
  const head = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was just placed is what is filled next.
    if (added) head.current?.focus();
  }, [added]);
  const put = (how: Partial<Intervention>) => setRefused(changeStep(id, how));
  const name = names.step(step);
  const said = fault ?? refused;
  const effectLine = () => {
    if (!effect) return null;
    if (effect.why) return t(`whatif.why.${effect.why}`);
    const by = changeText(effect.alone, language);
    return t(level === 'kecamatan' ? 'whatif.aloneKecamatan' : 'whatif.aloneKelurahan', {
      count: effect.touches.length,
      by,
    });
  };
  return (
    <li className="whatif-step" data-on={on}>
      <div className="row">
        <label className="whatif-on">
          <input
            ref={head}
            type="checkbox"
            checked={on}
            onChange={(e) => put({ on: e.target.checked })}
            aria-label={t('whatif.counts', { name })}
          />
          <KindMark kind={kind} />
        </label>
        <div className="grow">
          <b>{t(`intervention.${kind}`)}</b>
          {at.in === 'area' ? (
            <button type="button" className="link" onClick={() => change({ area: at.code, panel: true })}>
              {names.place(at)}
            </button>
          ) : (
            <div className="second">{names.place(at)}</div>
          )}
        </div>
        <button
          type="button"
          className="btn icon"
          aria-label={t('whatif.remove', { name })}
          onClick={() => setRefused(removeStep(id))}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="whatif-fields">
        <AmountField
          label={t('whatif.cost')}
          unit={t('whatif.million')}
          value={cost}
          text={cost === null ? '' : amountText(cost, language)}
          onChange={(next) => put({ cost: next })}
        />
        {kind === 'shelter_beds' && (
          <AmountField
            label={t('whatif.beds')}
            unit=""
            value={beds}
            text={formatNumber(beds, language)}
            whole
            onChange={(next) => put({ beds: next })}
          />
        )}
        <Agency value={step.agency} bodies={bodies} onChange={(agency) => put({ agency })} />
      </div>
      {said ? (
        <p className="whatif-fault" role="alert">
          {t(`whatif.fault.${said}` as 'whatif.fault.refused', { defaultValue: t('whatif.fault.refused') })}
        </p>
      ) : (
        <p className="note">{effectLine()}</p>
      )}
    </li>
  );
}

interface AgencyProps {
  readonly value: string;
  /** Id of the list of bodies. */
  readonly bodies: string;
  readonly onChange: (agency: string) => void;
}

/** Written when it is left, so that a name is one step to take back. */
function Agency({ value, bodies, onChange }: AgencyProps) {
  const { t } = useWhatifWords();
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <label className="whatif-field whatif-agency" htmlFor={id}>
      <span>{t('whatif.agency')}</span>
      <input
        id={id}
        list={bodies}
        value={text}
        maxLength={200}
        placeholder={t('whatif.agencyHint')}
        onChange={(e) => setText(e.target.value)}
        onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
        onBlur={() => text.trim() !== value && onChange(text.trim())}
      />
    </label>
  );
}
