import { formatClock } from '../../i18n/format.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { hourIn } from './hours.ts';
import type { NightBoat } from './NightStrip.tsx';
import { useLanguage } from './useLanguage.ts';

interface Props {
  readonly boat: NightBoat;
  readonly window: Window;
  /** Where an hour stands, 0 to 1. */
  readonly x: (hour: number) => number;
  /** Of the hours, px. */
  readonly width: number;
  readonly pressed: boolean;
  /** Another boat is selected: blocks are hollow. */
  readonly faint: boolean;
  readonly onSelect: () => void;
}

/** Px that a figure or letter of a block's label takes, and the room around it. */
const LETTER = 8;
const AROUND = 6;

/** A boat as a line from departure to home with a block for every watch. */
export function NightRow({ boat, window, x, width, pressed, faint, onSelect }: Props) {
  const { t, language } = useLanguage();
  const at = (time: string) => x(hourIn(window, time));
  const percent = (share: number) => `${share * 100}%`;
  const out = boat.watches.length > 0 || boat.depart !== boat.home;
  const [depart, home] = [at(boat.depart), at(boat.home)];
  const time = (text: string) => formatClock(text, language);
  const words = out
    ? t('patrolView.night.row', {
        boat: boat.label,
        depart: time(boat.depart),
        home: time(boat.home),
        count: boat.watches.length,
      })
    : t('patrolView.night.rowStays', { boat: boat.label });
  return (
    <li>
      <button
        type="button"
        className="night-row night-line"
        aria-pressed={pressed}
        aria-label={words}
        onClick={onSelect}
      >
        <span className="night-label">{boat.label}</span>
        {out ? (
          <svg className="night-plot" data-faint={faint} aria-hidden="true">
            <line x1={percent(depart)} x2={percent(home)} y1="50%" y2="50%" className="night-way" />
            {[depart, home].map((end, i) => (
              <svg key={i === 0 ? 'depart' : 'home'} x={percent(end)} y="50%" className="night-end" aria-hidden="true">
                <path d="M0 -5V5" className="night-way" />
              </svg>
            ))}
            {boat.watches.map((watch) => {
              const [from, to] = [at(watch.arrive), at(watch.leave)];
              const fits = (to - from) * width >= watch.label.length * LETTER + AROUND;
              return (
                <svg
                  key={watch.arrive}
                  x={percent(from)}
                  y="50%"
                  width={percent(to - from)}
                  className="night-end"
                  aria-hidden="true"
                >
                  <rect width="100%" y={-8} height={16} rx={1.5} className="night-watch" />
                  {fits && (
                    <text x="50%" y={4.5} className="night-number">
                      {watch.label}
                    </text>
                  )}
                </svg>
              );
            })}
          </svg>
        ) : (
          <span className="note night-stays">{t('patrolView.stays')}</span>
        )}
      </button>
    </li>
  );
}
