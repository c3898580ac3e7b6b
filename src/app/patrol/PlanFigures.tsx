import { BoundBar } from '../../charts/BoundBar.tsx';
import { formatShare, formatValue } from '../../i18n/format.ts';
import { useAnnounce } from '../../state/announce.ts';
import './patrol-panels.css';
import { useLanguage } from './useLanguage.ts';
import { useSpoken } from './useSpoken.ts';

interface Props {
  /** Shares of the modelled exposure, 0 to 1. */
  readonly value: number;
  readonly bound: number;
  /** (bound − value) / bound. */
  readonly gap: number;
  /** As the engine names it. */
  readonly boundMethod: string;
  readonly running: boolean;
}

/** What the engine's name of its bound begins with; any other is shown as it is. */
const RELAXATION = 'concave relaxation';

/** What a plan covers, what no plan could exceed, and how far it is from there. */
export function PlanFigures({ value, bound, gap, boundMethod, running }: Props) {
  const { t, language } = useLanguage();
  const share = (x: number) => formatShare(x, language);
  const figures = { value: share(value), bound: share(bound), gap: share(gap) };
  const ends = (max: number) => {
    const high = `${formatValue(max * 100, language)}\u00a0%`;
    return { low: '0\u00a0%', high: max < 1 ? t('patrolView.figures.scale', { max: high }) : high };
  };
  const spoken = useSpoken(t('patrolView.figures.said', figures), running);
  useAnnounce(spoken);
  return (
    <section className="plan-figures" aria-label={t('patrolView.figures.heading')} aria-busy={running}>
      <dl>
        {(['value', 'bound', 'gap'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`patrolView.figures.${key}`)}</dt>
            <dd data-hero={key === 'value'}>{figures[key]}</dd>
          </div>
        ))}
      </dl>
      <BoundBar value={value} bound={bound} ends={ends} />
      {bound > 0 && <p className="second">{t('patrolView.figures.sentence', figures)}</p>}
      {bound === 0 && !running && <p className="second">{t('patrolView.figures.none')}</p>}
      {running && <p className="note">{t('patrolView.figures.running')}</p>}
      <details>
        <summary className="link">{t('patrolView.figures.what')}</summary>
        <p>
          <b>{t('patrolView.figures.value')}</b> {t('patrolView.figures.whatValue')}
        </p>
        <p>
          <b>{t('patrolView.figures.bound')}</b> {t('patrolView.figures.whatBound')}{' '}
          {boundMethod.startsWith(RELAXATION)
            ? t('patrolView.figures.relaxation')
            : t('patrolView.figures.otherMethod', { method: boundMethod })}
        </p>
        <p>
          <b>{t('patrolView.figures.gap')}</b> {t('patrolView.figures.whatGap')}
        </p>
        <p>
          <b>{t('patrolView.figures.notPromised')}</b> {t('patrolView.figures.cannot')}
        </p>
      </details>
    </section>
  );
}
