import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Rule = 'layers' | 'personal' | 'small' | 'interval' | 'differencing' | 'sensitive' | 'cells' | 'standards';

interface Props {
  readonly rule: Rule;
  /** The numbers of the rules, as the program applies them. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly children?: ReactNode;
}

/** A rule, why it is there, and an example. */
export function RuleSection({ rule, numbers, children }: Props) {
  const { t } = useTranslation();
  return (
    <section className="protection-rule" aria-labelledby={`protection-${rule}`}>
      <h3 id={`protection-${rule}`}>{t(`protection.rule.${rule}.heading`, numbers)}</h3>
      <p>{t(`protection.rule.${rule}.rule`, numbers)}</p>
      <dl>
        <dt>{t('protection.why')}</dt>
        <dd>{t(`protection.rule.${rule}.why`, numbers)}</dd>
        <dt>{t('protection.example')}</dt>
        <dd>{t(`protection.rule.${rule}.example`, numbers)}</dd>
      </dl>
      {children}
    </section>
  );
}
