import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsvCell } from '../../../exchange/csv.ts';
import { formatNumber, MISSING } from '../../../i18n/format.ts';
import type { ReportedArea, ReportedResult } from '../../../risk/index.ts';
import { useStore, useView } from '../../../state/store.ts';
import { ExportProfile } from '../ExportProfile.tsx';
import { rounded, save } from '../table/save.ts';

/** Kecamatan by kecamatan: reports, what effort explains, and the band if more or fewer were seen. */
export function ReportedTable({ result }: { readonly result: ReportedResult }) {
  const { t } = useTranslation();
  const { language, region } = useView((v) => v);
  const out = useStore((s) => s.exportProfile);
  const [said, setSaid] = useState('');
  const { areas, events, years, rule, patrol } = result;
  const number = (x: number | null) => formatNumber(x, language, 1);
  const rank = (x: number | null) => formatNumber(x, language, x === null || Number.isInteger(x) ? 0 : 1);
  const rows = [...areas].sort((a, b) => b.reports - a.reports);
  const plain = (label: string, value: (a: ReportedArea) => CsvCell) => ({ label, value });
  const columns = [
    plain(t('table.code'), (a) => a.code),
    plain(t('table.name'), (a) => a.name),
    plain(t('reported.reports'), (a) => rounded(a.reports)),
    plain(t('reported.expected'), (a) => rounded(a.expected)),
    plain(`${t('reported.band')} ${t('table.low')}`, (a) => rounded(a.band?.low ?? null)),
    plain(`${t('reported.band')} ${t('table.high')}`, (a) => rounded(a.band?.high ?? null)),
    plain(t('reported.notObservable'), (a) => rounded(a.notObservable)),
    plain(t('reported.rankScore'), (a) => a.structuralRank),
    plain(t('reported.rankReports'), (a) => a.reportedRank),
    plain(t('reported.verdict'), (a) => a.verdict ?? a.reason),
  ];
  const onSave = () => {
    // Where nobody looks has no public form.
    if (out === 'public') return setSaid(t('export.none'));
    setSaid('');
    void save(`jaga-selat-${region}-reported-internal`, columns, rows);
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
      {patrol && (
        <p className="note">
          {t('patrolLog.inEffort', {
            hours: number(patrol.hours),
            low: number(patrol.worth.low),
            high: number(patrol.worth.high),
          })}
        </p>
      )}
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
        <button type="button" className="btn line" onClick={onSave}>
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
