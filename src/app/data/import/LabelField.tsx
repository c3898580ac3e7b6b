import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useIntake } from '../../../state/intake/store.ts';

/** What the user calls the list. @param fault why it cannot be kept under the name it has; null where it can */
export function LabelField({ fault }: { readonly fault: string | null }) {
  const { t } = useTranslation();
  const label = useIntake((s) => s.label);
  const id = useId();
  return (
    <label className="field import-label" htmlFor={id}>
      <span>{t('intake.label')}</span>
      <input
        id={id}
        value={label}
        maxLength={80}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={fault !== null}
        onChange={(e) => useIntake.setState({ label: e.target.value })}
      />
      <span id={`${id}-hint`} className="note" role={fault ? 'alert' : undefined}>
        {fault ?? t('intake.labelHint')}
      </span>
    </label>
  );
}
