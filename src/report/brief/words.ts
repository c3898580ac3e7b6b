/** Times, days and positions of a brief in words. Dates are text and stay text: no time zone moves them. */
import type { TFunction } from 'i18next';
import { formatClock, formatDate, formatNumber } from '../../i18n/format.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { clock } from '../../patrol/plan/window.ts';
import type { Language } from '../../state/view.ts';

/** Hours from midnight of the window's date, which may lie above 24 or below 0. */
export const hourText = (hour: number, language: Language): string => formatClock(clock(hour + 24), language);

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** "28–29 Nov 2026", "30 Nov – 1 Des 2026", "31 Des 2026 – 1 Jan 2027", or one day where the window ends on it. */
function daysText({ date, endHour }: Window, language: Language): string {
  const first = formatDate(date, language);
  if (endHour <= 24) return first;
  const next = dayAfter(date);
  const last = formatDate(next, language);
  if (next.slice(0, 7) === date.slice(0, 7)) return `${Number(date.slice(8))}–${last}`;
  const same = next.slice(0, 4) === date.slice(0, 4);
  return `${same ? first.slice(0, -5) : first} – ${last}`;
}

export const nightText = (window: Window, t: TFunction, language: Language): string =>
  t(window.endHour > 24 ? 'brief.night' : 'brief.day', {
    days: daysText(window, language),
    from: hourText(window.startHour, language),
    to: hourText(window.endHour, language),
  });

/** Degrees and minutes to a hundredth (18 m), as a plotter takes them. */
export function positionText([lon, lat]: readonly [number, number], t: TFunction, language: Language): string {
  const one = (degrees: number, positive: 'north' | 'east', negative: 'south' | 'west'): string => {
    const hundredths = Math.round(Math.abs(degrees) * 6000);
    const minutes = formatNumber((hundredths % 6000) / 100, language, 2).padStart(5, '0');
    return `${Math.floor(hundredths / 6000)}°\u00a0${minutes}'\u00a0${t(`brief.sectors.${degrees < 0 ? negative : positive}`)}`;
  };
  return `${one(lat, 'north', 'south')} · ${one(lon, 'east', 'west')}`;
}
