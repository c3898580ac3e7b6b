import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { ready, useData } from '../../state/data.ts';
import { useChange, useView } from '../../state/store.ts';
import { countByMonth, eventsWithin, monthIndex, monthSpan, monthText } from '../../state/time.ts';
import type { TimeRange } from '../../state/view.ts';

const HEIGHT = 34;
/** A year is named where at least this much of it is on the axis. */
const MONTHS_FOR_A_YEAR = 6;

/** Events a month, a range with two handles, and presets. It opens on all data. */
export function TimeBar() {
  const { t } = useTranslation();
  const change = useChange();
  const time = useView((v) => v.time);
  const language = useView((v) => v.language);
  const profile = useView((v) => v.profile);
  const incidents = useData((s) => ready(s.layers.incidents));
  const events = incidents?.features ?? [];
  const span = useMemo(() => monthSpan(events), [events]);
  const counted = useMemo(() => (span ? countByMonth(events, span.first, span.last) : null), [events, span]);

  if (profile === 'public' && events.length > 0) return <PublicTimeBar />;
  if (profile === 'public' && !incidents) return null;
  if (incidents && !span)
    return (
      <section className="panel timebar timebar-plain" aria-label={t('time.heading')}>
        <p className="note">{t('region.noReports')}</p>
      </section>
    );
  if (!span || !counted) return <section className="panel timebar" aria-label={t('time.heading')} aria-busy="true" />;

  const first = monthIndex(span.first);
  const last = monthIndex(span.last);
  const from = time.from ? Math.max(first, monthIndex(time.from)) : first;
  const to = time.to ? Math.min(last, monthIndex(time.to)) : last;
  const set = (a: number, b: number) =>
    change({ time: { from: a <= first ? null : monthText(a), to: b >= last ? null : monthText(b) } });
  const within = eventsWithin(events, time);
  const unplaced = within.filter((f) => !f.geometry).length;
  const most = Math.max(1, ...counted.months.map((m) => m.count));
  const n = counted.months.length;
  const presets: readonly { readonly key: string; readonly label: string; readonly range: TimeRange }[] = [
    { key: 'all', label: t('time.all'), range: { from: null, to: null } },
    { key: 'paper', label: t('time.paper'), range: { from: '2022-01', to: '2024-12' } },
    { key: 'last12', label: t('time.last12'), range: { from: monthText(last - 11), to: null } },
  ];
  const same = (r: TimeRange) => r.from === time.from && r.to === time.to;
  const words = `${formatDate(monthText(from), language)} – ${formatDate(monthText(to), language)}`;
  return (
    <section className="panel timebar" aria-label={t('time.heading')}>
      <div className="time-words">
        <b className="nowrap">{words}</b>
        <span className="second nowrap" role="status">
          {t('time.events', { count: within.length })}
          {unplaced > 0 && <span className="note"> · {t('time.unplaced', { count: unplaced })}</span>}
        </span>
      </div>
      <div className="time-chart">
        <svg viewBox={`0 0 ${n} ${HEIGHT}`} preserveAspectRatio="none" width="100%" height={HEIGHT} aria-hidden="true">
          {counted.months.map((m, i) =>
            m.count ? (
              <rect
                key={m.month}
                x={i + 0.12}
                width={0.76}
                y={HEIGHT - (m.count / most) * HEIGHT}
                height={(m.count / most) * HEIGHT}
                fill={first + i >= from && first + i <= to ? 'var(--ink-2)' : 'var(--edge)'}
                opacity={first + i >= from && first + i <= to ? 1 : 0.45}
              />
            ) : null,
          )}
        </svg>
        <div className="time-years note" aria-hidden="true">
          {counted.months.map((m, i) =>
            m.month.endsWith('-01') && n - i >= MONTHS_FOR_A_YEAR ? (
              <span key={m.month} style={{ left: `${(i / n) * 100}%` }}>
                {m.month.slice(0, 4)}
              </span>
            ) : null,
          )}
        </div>
        <input
          type="range"
          min={first}
          max={last}
          value={from}
          aria-label={t('time.from')}
          aria-valuetext={formatDate(monthText(from), language)}
          onChange={(e) => set(Math.min(Number(e.target.value), to), to)}
        />
        <input
          type="range"
          min={first}
          max={last}
          value={to}
          aria-label={t('time.to')}
          aria-valuetext={formatDate(monthText(to), language)}
          onChange={(e) => set(from, Math.max(Number(e.target.value), from))}
        />
      </div>
      <fieldset className="seg presets" aria-label={t('time.heading')}>
        {presets.map((p) => (
          <button
            key={p.key}
            type="button"
            aria-pressed={same(p.range)}
            title={p.key === 'paper' ? t('time.paperNote') : undefined}
            onClick={() => change({ time: p.range })}
          >
            {p.label}
          </button>
        ))}
      </fieldset>
      {counted.undated > 0 && <span className="visually-hidden">{t('time.undated', { count: counted.undated })}</span>}
    </section>
  );
}

/** Public counts come by year: no months, no handles. */
function PublicTimeBar() {
  const { t } = useTranslation();
  return (
    <section className="panel timebar timebar-plain" aria-label={t('time.heading')}>
      <p className="note">{`${t('time.publicBand')} · ${t('time.reported')}`}</p>
    </section>
  );
}
