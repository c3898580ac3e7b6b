import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { type IntakeStep, useIntake } from '../../../state/intake/store.ts';
import { useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';

const STEPS: readonly IntakeStep[] = ['file', 'columns', 'report', 'saved'];

/** Title, what file it is about, and how far one has come. */
export function StepHead({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { step, source, answer, boundaries, saved } = useIntake();
  const at = STEPS.indexOf(step);
  const number = (n: number) => formatNumber(n, language);
  return (
    <header className="import-head">
      <div>
        <h2 className="import-title">{title}</h2>
        <p className="second">
          {source && answer && step !== 'saved'
            ? t('intake.source', {
                name: source.name,
                rows: number(answer.report.rows),
                columns: number(answer.columns.length),
              })
            : boundaries && source && step !== 'saved'
              ? `${source.name}. ${t('intake.boundary.lead')}`
              : t(step === 'saved' ? (saved ? 'intake.savedWhere' : 'intake.savedHere') : 'intake.lead')}
        </p>
      </div>
      <ol className="import-steps" aria-label={t('intake.steps.nav')}>
        {STEPS.map((s, i) => (
          <li key={s} aria-current={s === step ? 'step' : undefined} data-done={i < at || undefined}>
            {i < at ? <Icon name="check" size={16} /> : `${i + 1} `}
            {t(`intake.steps.${s}`)}
          </li>
        ))}
      </ol>
    </header>
  );
}
