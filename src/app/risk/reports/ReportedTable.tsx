import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvText } from '../../../exchange/csv.ts';
import { formatNumber, MISSING } from '../../../i18n/format.ts';
import type { ReportedArea, ReportedResult } from '../../../risk/index.ts';
import { useStore, useView } from '../../../state/store.ts';
import { download } from '../../shell/download.ts';
import { ExportProfile } from '../ExportProfile.tsx';

/** Kecamatan by kecamatan: reports, what effort explains, and the band if more or fewer were seen. */
export function ReportedTable({ result }: { readonly result: ReportedResult }) {
  const { t } = useTranslation();
  const { language, region } = useView((v) => v);
  const out = useStore((s) => s.exportProfile);
  const [said, setSaid] = useState('');
  const { areas, events, years, rule } = result;
  const number = (x: number | null) => formatNumber(x, language, 1);
  const rank = (x: number | null) => formatNumber(x, language, x === null || Number.isInteger(x) ? 0 : 1);
  const rows = [...areas].sort((a, b) => b.reports - a.reports);
  const save = () => {
    // Where nobody looks has no public form.
    if (out === 'public') return setSaid(t('export.none'));
    setSaid('');
    const header = ['code', 'name', 'reports', 'expected', 'band_low', 'band_high', 'not_observable'];
    const body = rows.map((a) => [
      a.code,
      a.name,
      a.reports,
      a.expected,
      a.band?.low ?? null,
      a.band?.high ?? null,
      a.notObservable,
    ]);
    const text = csvText(
      [...header, 'structural_rank', 'reported_rank', 'verdict'],
      body.map((cells, i) => [
        ...cells,
        rows[i]?.structuralRank ?? null,
        rows[i]?.reportedRank ?? null,
        rows[i]?.verdict ?? rows[i]?.reason ?? null,
      ]),
    );
    download(`jaga-selat-${region}-reported-internal.csv`, new Blob([text], { type: 'text/csv' }));
  };
  return (
    <section>
      <h3>{t('reported.tableHeading')}</h3>
      <table className="reported-table">
        <caption className="visually-hidden">{t('reported.tableHeading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col" className="right">
              {t('reported.reports')}
            </th>
            <th scope="col" className="right">
              {t('reported.expected')}
            </th>
            <th scope="col" className="right">
              {t('reported.band')}
            </th>
            <th scope="col" className="right">
              {t('reported.ranks')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((a) => (
            <tr key={a.code}>
              <th scope="row">{a.name}</th>
              <td className="right">{number(a.reports)}</td>
              <td className="right">{number(a.expected)}</td>
              <td className="right nowrap">{bandOf(a, number)}</td>
              <td className="right nowrap">{`${rank(a.structuralRank)} / ${rank(a.reportedRank)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {t('reported.bandRule', {
          low: number(rule.beta.low),
          high: number(rule.beta.high),
          floor: formatNumber(rule.p_min, language, 2),
        })}
      </p>
      <p className="note">
        {t('reported.counted', {
          judged: formatNumber(events.judged, language),
          years: years ? `${years.first}–${years.last}` : MISSING,
          terminals: formatNumber(events.atTerminals, language),
          unlocated: formatNumber(events.unlocated, language),
          outside: formatNumber(events.outside, language),
        })}
      </p>
      <div className="row spread wrap">
        <button type="button" className="btn line" onClick={save}>
          {t('table.csv')}
        </button>
        <ExportProfile />
      </div>
      <p className="note" role="status">
        {said}
      </p>
    </section>
  );
}

const bandOf = ({ band }: ReportedArea, number: (x: number) => string): string =>
  band ? `${number(band.low)}–${number(band.high)}` : MISSING;
