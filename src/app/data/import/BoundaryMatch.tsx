import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundaryWarning, Unmatched } from '../../../exchange/boundaries/model.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { ready, useData } from '../../../state/data.ts';
import { decideArea } from '../../../state/intake/run.ts';
import { useIntake } from '../../../state/intake/store.ts';
import { useView } from '../../../state/store.ts';

interface Named {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
}

/** The areas of the region by code. */
function useAreaNames(): ReadonlyMap<string, Named> {
  const areas = useData((s) => ready(s.areas));
  return useMemo(() => {
    const all = (areas?.features ?? []).map(({ properties: p }) => p);
    const names = new Map(all.map(({ code, name }) => [code, name]));
    return new Map(
      all.map(({ code, name, level, parent_code }) => [
        code,
        { code, name, level, parent: names.get(parent_code) ?? '' },
      ]),
    );
  }, [areas]);
}

const MOST_NAMED = 12;

/** Which area each polygon of the file is, what is left, and a decision for each that is left. */
export function BoundaryMatch() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const report = useIntake((s) => s.boundaries?.report ?? null);
  const names = useAreaNames();
  if (!report) return null;
  const number = (n: number) => formatNumber(n, language);
  const of = (level: string) => [...names.values()].filter((area) => area.level === level).length;
  const named = (codes: readonly string[]) =>
    codes
      .slice(0, MOST_NAMED)
      .map((code) => names.get(code)?.name ?? code)
      .join(', ') + (codes.length > MOST_NAMED ? ' …' : '');
  // What is missing has a section of its own.
  const toLookAt = report.warnings.filter(({ rule }) => rule !== 'missing');
  const missing = [...report.missing.kecamatan, ...report.missing.kelurahan];
  return (
    <>
      <div>
        <p className="figure import-matched">
          {t('intake.boundary.matched', {
            kecamatan: number(report.matched.kecamatan),
            kecamatanAll: number(of('kecamatan')),
            kelurahan: number(report.matched.kelurahan),
            kelurahanAll: number(of('kelurahan')),
          })}
        </p>
        <p className="second">
          {t('intake.boundary.by', { ...report.by, fixed: report.fixed })}
          {report.dissolved.length > 0 && ` ${t('intake.boundary.dissolved')}`}
        </p>
      </div>
      <section>
        <h3>{t('intake.boundary.unmatched')}</h3>
        {report.unmatched.length === 0 ? (
          <p className="second">{t('intake.boundary.unmatchedNone')}</p>
        ) : (
          <UnmatchedTable rows={report.unmatched} names={names} />
        )}
      </section>
      {toLookAt.length > 0 && (
        <section>
          <h3>{t('intake.boundary.warnings')}</h3>
          <ul className="import-warnings">
            {toLookAt.map((warning: BoundaryWarning) => (
              <li key={`${warning.rule}${warning.name}${warning.codes.join()}`}>
                {t(`intake.boundary.warning.${warning.rule}`, { name: warning.name, areas: named(warning.codes) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('intake.boundary.missing')}</h3>
        <p className="second">{missing.length === 0 ? t('intake.boundary.missingNone') : named(missing)}</p>
      </section>
    </>
  );
}

interface TableProps {
  readonly rows: readonly Unmatched[];
  readonly names: ReadonlyMap<string, Named>;
}

const OPEN = 'open';
const NO_AREA = 'none';

function UnmatchedTable({ rows, names }: TableProps) {
  const { t } = useTranslation();
  const fixes = useIntake((s) => s.boundaryFixes);
  const of = (level: string) =>
    [...names.values()].filter((area) => area.level === level).sort((a, b) => a.name.localeCompare(b.name));
  const label = ({ name, parent, level }: Named) => (level === 'kelurahan' ? `${name} (${parent})` : name);
  const decide = (key: string, value: string) =>
    decideArea(key, value === OPEN ? undefined : value === NO_AREA ? null : value);
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('intake.boundary.feature')}</th>
          <th scope="col">{t('intake.boundary.why')}</th>
          <th scope="col">{t('intake.boundary.is')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, rule, level, candidates }) => {
          const likely = candidates.flatMap((code) => names.get(code) ?? []);
          const rest = of(level).filter(({ code }) => !candidates.includes(code));
          const fix = fixes[key];
          return (
            <tr key={key}>
              <th scope="row">{name || t('intake.boundary.rule.noName')}</th>
              <td>{t(`intake.boundary.rule.${rule}`)}</td>
              <td>
                <select
                  aria-label={`${t('intake.boundary.is')}: ${name}`}
                  value={fix === undefined ? OPEN : (fix ?? NO_AREA)}
                  onChange={(e) => decide(key, e.target.value)}
                >
                  <option value={OPEN}>{t('intake.boundary.open')}</option>
                  <option value={NO_AREA}>{t('intake.boundary.none')}</option>
                  {[...likely, ...rest].map((area) => (
                    <option key={area.code} value={area.code}>
                      {label(area)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
