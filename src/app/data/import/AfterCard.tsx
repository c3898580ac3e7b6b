import { useTranslation } from 'react-i18next';
import { formatNumber, MISSING } from '../../../i18n/format.ts';
import { MINIMUM_COUNT } from '../../../protect/profile.ts';
import { ready, useData } from '../../../state/data.ts';
import type { Summary } from '../../../state/intake/summary.ts';
import { useChange, useView } from '../../../state/store.ts';
import type { TimeRange } from '../../../state/view.ts';
import { useOnMap } from './useOnMap.ts';

const PERIODS: readonly { readonly key: 'periodAll' | 'periodPaper'; readonly range: TimeRange }[] = [
  { key: 'periodAll', range: { from: null, to: null } },
  { key: 'periodPaper', range: { from: '2022-01', to: '2024-12' } },
];

/** Beside the sheet: what the map shows of the file in hand, or of all that was brought in, by kecamatan. */
export function AfterCard() {
  const { t } = useTranslation();
  const change = useChange();
  const period = useView((v) => v.time);
  const shown = useOnMap();
  const named = useData((s) => ready(s.areas));
  // Routes and figures are no counts of a kecamatan.
  if (!shown || shown.unit === 'routes' || shown.unit === 'indicators') return null;
  const { summary, unit, preview } = shown;
  const all = (named?.features ?? []).filter(({ properties }) => properties.level === 'kecamatan').length;
  const isNow = ({ from, to }: TimeRange) => from === period.from && to === period.to;
  return (
    <section className="panel import-after" aria-label={t(preview ? 'intake.after' : 'intake.afterNow')}>
      <div className="import-list-head">
        <h2 className="grow">{t(preview ? 'intake.after' : 'intake.afterNow')}</h2>
        <span className="second">{t(`intake.unit.${unit}`)}</span>
      </div>
      <AreaBars summary={summary} kecamatan={all} />
      <p className="note">{t('intake.afterNote')}</p>
      <fieldset className="seg" aria-label={t('intake.period')}>
        {PERIODS.map(({ key, range }) => (
          <button key={key} type="button" aria-pressed={isNow(range)} onClick={() => change({ time: range })}>
            {t(`intake.${key}`)}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

function AreaBars({ summary, kecamatan }: { readonly summary: Summary; readonly kecamatan: number }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const named = summary.areas.filter((a) => a.kecamatan !== null);
  const large = named.filter(({ count }) => count >= MINIMUM_COUNT);
  const small = named.length - large.length;
  const none = kecamatan - named.length;
  const without = summary.areas.find((a) => a.kecamatan === null)?.count ?? 0;
  const most = Math.max(1, without, ...named.map(({ count }) => count));
  const rows = [
    ...large.map(({ kecamatan: name, count }) => ({
      name: name ?? '',
      share: count / most,
      text: formatNumber(count, language),
    })),
    ...(small > 0
      ? [{ name: t('intake.others', { count: small }), share: MINIMUM_COUNT / most / 2, text: '1–9' }]
      : []),
    ...(without > 0
      ? [{ name: t('intake.noKecamatan'), share: without / most, text: formatNumber(without, language) }]
      : []),
    ...(none > 0 ? [{ name: t('intake.others', { count: none }), share: 0, text: MISSING }] : []),
  ];
  return (
    <ul className="import-bars">
      {rows.map(({ name, share, text }) => (
        <li key={name + text} className="row">
          <span>{name}</span>
          <svg height={10} width="100%" aria-hidden="true">
            <rect width={`${Math.min(1, share) * 100}%`} height={10} rx={2} fill="var(--ink-2)" />
          </svg>
          <b>{text}</b>
        </li>
      ))}
    </ul>
  );
}
