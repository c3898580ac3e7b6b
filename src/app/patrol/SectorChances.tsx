import { useId } from 'react';
import { formatClock, formatShare, MISSING } from '../../i18n/format.ts';
import type { Plan } from '../../patrol/plan/answer.ts';
import type { Window } from '../../patrol/plan/window.ts';
import './patrol-panels.css';
import { numberText } from '../../state/patrol/sectors.ts';
import { firstArrivals, shortCell } from './sectors.ts';
import { useLanguage } from './useLanguage.ts';

interface Props {
  readonly chances: Plan['sectorProbability'];
  readonly vessels: Plan['vessels'];
  readonly window: Window;
  /** Of cells: what the map writes on them. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  /** The lowest chance of all sectors that are to have a turn; 0 or null where one has none. */
  readonly lowest: number | null;
  readonly selected: string | null;
  readonly onSelect: (cell: string) => void;
}

/** As often as that is always: printed, it is 100 %. */
const CERTAIN = 1 - 1e-9;

/** How often each sector is watched if nights are drawn from the nearly as good plans, and when this plan is there first. */
export function SectorChances({ chances, vessels, window, numbers, names, lowest, selected, onSelect }: Props) {
  const { t, language } = useLanguage();
  const id = useId();
  const arrivals = firstArrivals(vessels, window);
  const certain = chances.filter(({ p }) => p >= CERTAIN).length;
  return (
    <section className="sector-chances" aria-labelledby={id}>
      <div className="patrol-head">
        <h2 id={id}>{t('patrolView.sectors.heading')}</h2>
        <span className="second">{t('patrolView.sectors.perNight')}</span>
      </div>
      {chances.length === 0 && <p className="second">{t('patrolView.sectors.empty')}</p>}
      {chances.length > 0 && (
        <ol>
          {chances.map(({ cell, p }) => {
            const name = names.get(cell) ?? t('patrolView.cell', { cell: shortCell(cell) });
            const number = numbers.get(cell);
            const chance = formatShare(p, language, 0);
            const arrive = arrivals.get(cell);
            const time = arrive === undefined ? null : formatClock(arrive, language);
            const plain = t('patrolView.sectors.row', { name, chance });
            const row =
              number === undefined
                ? plain
                : t('patrolView.sectors.numbered', { number: numberText(number), row: plain });
            return (
              <li key={cell}>
                <button
                  type="button"
                  className="sector-row"
                  aria-pressed={selected === cell}
                  aria-label={
                    time ? t('patrolView.sectors.arrives', { row, time }) : t('patrolView.sectors.open', { row })
                  }
                  onClick={() => onSelect(cell)}
                >
                  <b>{number === undefined ? '' : numberText(number)}</b>
                  <span className="sector-name">{name}</span>
                  <svg className="sector-bar" aria-hidden="true">
                    <rect width="100%" height={8} rx={2} fill="var(--panel-2)" />
                    <rect width={`${p * 100}%`} height={8} rx={2} fill="var(--ink-2)" />
                  </svg>
                  <span className="right">{chance}</span>
                  <span className="right second">{time ?? MISSING}</span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {chances.length > 0 && lowest !== null && lowest > 0 && (
        <p className="second">{t('patrolView.sectors.turn', { chance: formatShare(lowest, language, 0) })}</p>
      )}
      {certain > 0 && <p className="patrol-warning">{t('patrolView.sectors.certain', { count: certain })}</p>}
      {chances.length > 0 && <p className="note">{t('patrolView.sectors.times')}</p>}
    </section>
  );
}
