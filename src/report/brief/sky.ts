/** What a boat reads of sun and moon: a few times, and two bars over the hours of the night. */
import type { TFunction } from 'i18next';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { NightSky, Span } from '../../patrol/sky.ts';
import type { Language } from '../../state/view.ts';
import { hourText } from './words.ts';

export interface SkyPart {
  readonly heading: string;
  readonly lines: readonly { readonly text: string; readonly value: string }[];
  readonly note: string;
  readonly bars: {
    readonly span: Span;
    readonly day: readonly Span[];
    readonly twilight: readonly Span[];
    readonly moonUp: readonly Span[];
    readonly sun: string;
    readonly moon: string;
    /** Hours to be marked, every three. */
    readonly ticks: readonly { readonly hour: number; readonly text: string }[];
  };
}

type LineKey = 'sunset' | 'night' | 'dawn' | 'sunrise' | 'moon' | 'moonUp';
const TICK_HOURS = 3;
const NEAR = 0.02;

/**
 * @param around the sky of a longer time about the same night, in which sun and twilight begin and end; a night that is
 *   planned from six to six would otherwise know no sunset
 */
export function skyPart(sky: NightSky, around: NightSky, t: TFunction, language: Language): SkyPart {
  const at = (hour: number | undefined): string =>
    hour === undefined ? t('brief.sky.outside') : hourText(hour, language);
  const spans = (list: readonly Span[]): string =>
    list.map((s) => `${hourText(s.from, language)}–${hourText(s.to, language)}`).join(', ');
  const hours = sky.dark.reduce((sum, s) => sum + s.to - s.from, 0);
  const sunset = around.day.find((s) => s.to < around.span.to)?.to;
  const sunrise = around.day.find((s) => s.from > around.span.from)?.from;
  const touches = (a: number, b: number | undefined): boolean => b !== undefined && Math.abs(a - b) < NEAR;
  const dusk = around.twilight.find((s) => touches(s.from, sunset) && s.to < around.span.to)?.to;
  const dawn = around.twilight.find((s) => touches(s.to, sunrise) && s.from > around.span.from)?.from;
  const line = (key: LineKey, value: string) => ({ text: t(`brief.sky.${key}`), value });
  const first = Math.ceil(sky.span.from / TICK_HOURS) * TICK_HOURS;
  const count = Math.floor((sky.span.to - first) / TICK_HOURS) + 1;
  return {
    heading: t('brief.sky.heading'),
    lines: [
      line('sunset', at(sunset)),
      line('night', at(dusk)),
      line('dawn', at(dawn)),
      line('sunrise', at(sunrise)),
      line('moon', formatPercent(sky.moonFraction, language)),
      line('moonUp', spans(sky.moonUp) || t('brief.sky.never')),
      {
        text: t('brief.sky.dark', { hours: formatNumber(hours, language, 1) }),
        value: spans(sky.dark) || t('brief.sky.never'),
      },
    ],
    note: t('brief.sky.note'),
    bars: {
      span: sky.span,
      day: sky.day,
      twilight: sky.twilight,
      moonUp: sky.moonUp,
      sun: t('brief.sky.sunBar'),
      moon: t('brief.sky.moonBar'),
      ticks: Array.from({ length: Math.max(0, count) }, (_, k) => first + k * TICK_HOURS).map((hour) => ({
        hour,
        text: hourText(hour, language).slice(0, 2),
      })),
    },
  };
}
