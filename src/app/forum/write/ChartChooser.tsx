import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureView } from '../../../charts/FigureView.tsx';
import { isEmpty } from '../../../charts/figures/figureOf.ts';
import { CHART_IDS, type ChartId } from '../../../domain/story.ts';
import { useView } from '../../../state/store.ts';
import { shapeOf, useWindowSize } from '../../layout.ts';
import type { Figures } from '../charts/useFigures.ts';

interface Props {
  readonly chart: ChartId | null;
  readonly figures: Figures['figures'];
  readonly onChange: (chart: ChartId | null) => void;
}

/** Which of the newsroom's charts a step shows. A chart whose register is empty says so before it is chosen. */
export function ChartChooser({ chart, figures, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const language = useView((v) => v.language);
  // On a wide window the slide beside shows it already.
  const beside = shapeOf(useWindowSize().width) === 'wide';
  const figure = chart && figures?.get(chart);
  return (
    <section className="write-choice" aria-labelledby={id}>
      <h3 id={id}>{t('forum.stand.charts')}</h3>
      <select
        aria-labelledby={id}
        value={chart ?? ''}
        disabled={!figures}
        onChange={(e) => onChange(CHART_IDS.find((one) => one === e.target.value) ?? null)}
      >
        <option value="">{t('write.noChart')}</option>
        {CHART_IDS.map((one) => {
          const drawn = figures?.get(one);
          return (
            <option key={one} value={one}>
              {drawn && isEmpty(drawn) ? `${drawn.title} (${t('class.none')})` : (drawn?.title ?? one)}
            </option>
          );
        })}
      </select>
      {figure && !beside && (
        <div className="write-chart">
          <FigureView figure={figure} language={language} compact />
        </div>
      )}
    </section>
  );
}
