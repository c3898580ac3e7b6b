import { useTranslation } from 'react-i18next';
import { IMPORT_KINDS, type ImportKind } from '../../../domain/imported.ts';
import { formatNumber, formatShare } from '../../../i18n/format.ts';
import { chooseKind, chooseSheet, leave, mapColumn, takeMatched, toReport } from '../../../state/intake/run.ts';
import { useIntake } from '../../../state/intake/store.ts';
import { useView } from '../../../state/store.ts';
import { todayWib } from '../../../state/today.ts';
import { BoundaryMatch } from './BoundaryMatch.tsx';
import { Refused, Working } from './FileStep.tsx';
import { fieldName } from './fieldName.ts';
import { LabelField } from './LabelField.tsx';
import { Personal } from './Personal.tsx';
import { StepHead } from './StepHead.tsx';

/** A log of tracks belongs to the patrol that sailed them, and is read there. */
const OFFERED = IMPORT_KINDS.filter((kind) => kind !== 'tracks');

function KindSelect({ known }: { readonly known: ImportKind | undefined }) {
  const { t } = useTranslation();
  return (
    <label className="field">
      <span>{t('intake.kindLabel')}</span>
      <select value={known ?? ''} onChange={(e) => chooseKind(e.target.value as ImportKind)}>
        {!known && <option value="">{t('intake.kindNone')}</option>}
        {OFFERED.map((kind) => (
          <option key={kind} value={kind}>
            {t(`intake.kind.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A file of boundaries: which area each shape is, and its use on this device. */
function BoundaryStep() {
  const { t } = useTranslation();
  const { boundaries, task } = useIntake();
  const { matched } = boundaries?.report ?? { matched: { kecamatan: 0, kelurahan: 0 } };
  return (
    <>
      <StepHead title={t('intake.kind.boundaries')} />
      <div className="data-body">
        <div className="import-choices">
          <KindSelect known="boundaries" />
        </div>
        <Working />
        <Refused />
        <BoundaryMatch />
      </div>
      <footer className="data-foot">
        <span className="grow" />
        <button type="button" className="btn" onClick={leave}>
          {t('intake.cancel')}
        </button>
        <button
          type="button"
          className="btn main"
          disabled={task !== null || matched.kecamatan + matched.kelurahan === 0}
          onClick={() => void takeMatched(todayWib())}
        >
          {t('intake.boundary.use')}
        </button>
      </footer>
    </>
  );
}

/** What each column is read as, with the user's word over the guess. */
export function ColumnsStep() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { answer, boundaries, task, remembered } = useIntake();
  if (boundaries) return <BoundaryStep />;
  if (!answer) return null;
  const { columns, fields, sheets, sheet, report, streamed } = answer;
  const known = IMPORT_KINDS.find((k) => k === report.as);
  const taken = new Set(columns.flatMap(({ field }) => (field ? [field] : [])));
  return (
    <>
      <StepHead title={t('intake.columnsTitle')} />
      <div className="data-body">
        <div className="import-choices">
          <KindSelect known={known} />
          <LabelField fault={null} />
          {sheets.length > 1 && (
            <label className="field">
              <span>{t('intake.sheetLabel')}</span>
              <select value={sheet} onChange={(e) => chooseSheet(Number(e.target.value))}>
                {sheets.map(({ name, rows }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: sheets of one file never change their order
                  <option key={i} value={i}>
                    {t('intake.sheetRows', {
                      name: name ?? t('intake.sheetOnly', { n: i + 1 }),
                      rows: formatNumber(rows, language),
                    })}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        {known === 'cases' && <p className="second">{t('intake.casesNote')}</p>}
        {remembered && <p className="note">{t('intake.remembered')}</p>}
        <Working />
        {report.kept > 0 && streamed?.id === null && task === null && (
          <p className="note">{t('intake.longNext', { count: report.kept, n: formatNumber(report.kept, language) })}</p>
        )}
        <Refused />
        <Personal />
        <table className="data-table import-columns">
          <thead>
            <tr>
              <th scope="col">{t('intake.column')}</th>
              <th scope="col">{t('intake.contains')}</th>
              <th scope="col" className="num">
                {t('intake.filled')}
              </th>
              <th scope="col">{t('intake.readAs')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, field, personal, filled, shape }) => (
              <tr key={name} data-personal={personal !== null || undefined}>
                <th scope="row">{name}</th>
                <td className="second">{personal ? '' : t(`intake.shape.${shape}`)}</td>
                <td className="num second">{formatShare(filled, language, 0)}</td>
                <td>
                  {personal && !field ? (
                    <span className="second">{t('intake.personalColumn')}</span>
                  ) : (
                    <select
                      aria-label={`${t('intake.readAs')}: ${name}`}
                      value={field ?? ''}
                      disabled={personal !== null}
                      onChange={(e) => mapColumn(name, e.target.value === '' ? null : e.target.value)}
                    >
                      <option value="">{t('intake.notRead')}</option>
                      {fields.map((f) => (
                        <option key={f} value={f} disabled={f !== field && taken.has(f)}>
                          {fieldName(f, t)}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className="data-foot">
        <span className="grow" />
        <button type="button" className="btn" onClick={leave}>
          {t('intake.cancel')}
        </button>
        <button
          type="button"
          className="btn main"
          disabled={task !== null || report.rows === 0 || !known}
          onClick={toReport}
        >
          {t('intake.toReport')}
        </button>
      </footer>
    </>
  );
}
