import { useId } from 'react';
import { formatShare } from '../../i18n/format.ts';
import type { Window } from '../../patrol/plan/window.ts';
import type { NightSky } from '../../patrol/sky.ts';
import { datesOf, hourText, spansText, tickHours } from './hours.ts';
import { Ground, MoonPath, TwilightHatch } from './NightSky.tsx';
import './night-strip.css';
import { NightRow } from './NightRow.tsx';
import { NightWords } from './NightWords.tsx';
import { useLanguage } from './useLanguage.ts';
import { useWidth } from './useWidth.ts';

export interface NightBoat {
  readonly label: string;
  /** HH:MM, WIB. */
  readonly depart: string;
  readonly home: string;
  readonly watches: readonly { readonly arrive: string; readonly leave: string; readonly label: string }[];
}

interface Props {
  readonly window: Window;
  readonly sky: NightSky;
  readonly boats: readonly NightBoat[];
  readonly selected: number | null;
  readonly onSelect: (boat: number) => void;
}

/** Width of the hours before they are measured. */
const FIRST_WIDTH = 500;
/** A label this near to the right end stands before it. */
const EDGE = 18;

/** One night from left to right: sun, moon, and when each boat is where. */
export function NightStrip({ window, sky, boats, selected, onSelect }: Props) {
  const { t, language } = useLanguage();
  const id = useId();
  const [axis, width] = useWidth<SVGSVGElement>(FIRST_WIDTH);
  const { startHour, endHour } = window;
  const x = (hour: number) => Math.min(1, Math.max(0, (hour - startHour) / (endHour - startHour)));
  const dates = datesOf(window, language);
  const share = formatShare(sky.moonFraction, language, 0);
  const ground = { window, sky, hatch: `${id}-hatch` };
  return (
    <section className="panel night" aria-labelledby={`${id}-heading`}>
      <TwilightHatch id={ground.hatch} />
      <div className="night-head">
        <h2 id={`${id}-heading`}>
          {t(endHour > 24 ? 'patrolView.night.heading' : 'patrolView.night.hours', { dates })}
        </h2>
        <span className="second">
          {sky.dark.length > 0
            ? t('patrolView.night.dark', { spans: spansText(sky.dark, language) })
            : t('patrolView.night.noDark')}
        </span>
      </div>
      <div className="night-chart" data-many={boats.length > 4}>
        <div className="night-sky night-line" aria-hidden="true">
          <span className="night-label">{t('patrolView.night.moon', { share })}</span>
          <svg className="night-plot" aria-hidden="true">
            <Ground {...ground} />
            <MoonPath window={window} moon={sky.moon} />
          </svg>
        </div>
        {boats.length > 0 && (
          <div className="night-boats">
            <svg className="night-plot night-behind" aria-hidden="true">
              <Ground {...ground} />
            </svg>
            <ul aria-label={t('patrolView.night.boats')}>
              {boats.map((boat, i) => (
                <NightRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: a boat is its place in the fleet
                  key={i}
                  boat={boat}
                  window={window}
                  x={x}
                  width={width}
                  pressed={selected === i}
                  faint={selected !== null && selected !== i}
                  onSelect={() => onSelect(i)}
                />
              ))}
            </ul>
          </div>
        )}
        <div className="night-axis night-line" aria-hidden="true">
          <span className="night-label">{t('patrolView.zone')}</span>
          <svg className="night-plot" ref={axis} aria-hidden="true">
            {tickHours(window, width).map((hour) => {
              const at = x(hour);
              const near = (1 - at) * width < EDGE;
              return (
                <g key={hour}>
                  <line x1={`${at * 100}%`} x2={`${at * 100}%`} y1={0} y2={4} stroke="var(--edge)" />
                  <text x={`${at * 100}%`} y={16} textAnchor={near ? 'end' : 'middle'} className="axis">
                    {hourText(hour, language)}
                  </text>
                </g>
              );
            })}
          </svg>
        </div>
      </div>
      <p className="note night-key">
        {sky.day.length > 0 && (
          <span>
            <i className="night-swatch" data-look="day" />
            {t('patrolView.night.day', { spans: spansText(sky.day, language) })}
          </span>
        )}
        {sky.twilight.length > 0 && (
          <span>
            <i className="night-swatch" data-look="twilight" />
            {t('patrolView.night.twilight', { spans: spansText(sky.twilight, language) })}
          </span>
        )}
        <span>
          <i className="night-swatch" data-look="moon" />
          {sky.moonUp.length > 0
            ? t('patrolView.night.moonUp', { spans: spansText(sky.moonUp, language) })
            : t('patrolView.night.moonDown')}
        </span>
      </p>
      <NightWords sky={sky} boats={boats} />
    </section>
  );
}
