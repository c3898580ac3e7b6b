import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureView } from '../../../charts/FigureView.tsx';
import { isEmpty } from '../../../charts/figures/figureOf.ts';
import { CHART_IDS } from '../../../domain/story.ts';
import { formatDate } from '../../../i18n/format.ts';
import { ready, useData } from '../../../state/data.ts';
import { useChange, useViewPart } from '../../../state/store.ts';
import { shapeOf, useWindowSize } from '../../layout.ts';
import { Icon } from '../../shell/Icon.tsx';
import { useFigures } from './useFigures.ts';
import { useKeep } from './useKeep.ts';
import { usePrinted } from './usePrinted.ts';
import './charts.css';

/** The newsroom's charts: the list, the chosen one with its words and sources, and the same as files. */
export function ChartsStand() {
  const { t } = useTranslation();
  const { language, chart } = useViewPart('language', 'chart');
  const compiled = useData((s) => ready(s.manifest)?.compiled ?? '');
  const change = useChange();
  const shape = shapeOf(useWindowSize().width);
  const narrow = shape === 'small' || shape === 'phone';
  const { figures, failed } = useFigures(language);
  const figure = figures?.get(chart);
  const sheet = useRef<HTMLElement>(null);
  usePrinted(sheet);
  const { keepSvg, keepCsv, said } = useKeep(figure, language, compiled);
  if (!figures || !figure) {
    return (
      <p className="second" role={failed ? 'alert' : 'status'}>
        {t(failed ? 'figures.unread' : 'figures.drawing')}
      </p>
    );
  }
  const empty = isEmpty(figure);
  return (
    <div className="charts-stand">
      {narrow ? (
        <select
          className="charts-choice"
          aria-label={t('figures.list')}
          value={chart}
          onChange={(e) => change({ chart: CHART_IDS.find((id) => id === e.target.value) ?? chart })}
        >
          {CHART_IDS.map((id) => (
            <option key={id} value={id}>
              {figures.get(id)?.title}
            </option>
          ))}
        </select>
      ) : (
        <nav className="charts-list" aria-label={t('figures.list')}>
          <ul>
            {CHART_IDS.map((id) => (
              <li key={id}>
                <button type="button" aria-pressed={id === chart} onClick={() => change({ chart: id })}>
                  {figures.get(id)?.title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <article className="charts-one" ref={sheet}>
        <FigureView figure={figure} language={language} />
        <p className="note">{t('figures.licence', { date: formatDate(compiled, language) })}</p>
        <div className="charts-files">
          <button type="button" className="btn main" disabled={empty} onClick={() => void keepSvg()}>
            <Icon name="download" size={18} /> {t('figures.svg')}
          </button>
          <button type="button" className="btn line" disabled={empty} onClick={() => void keepCsv()}>
            <Icon name="table" size={18} /> {t('figures.csv')}
          </button>
          <button type="button" className="btn line" onClick={() => window.print()}>
            {t('figures.print')}
          </button>
          <span className="note" role="status">
            {said}
          </span>
        </div>
      </article>
    </div>
  );
}
