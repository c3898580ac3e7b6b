import { useTranslation } from 'react-i18next';
import type { ReferenceCode } from '../../../domain/register.ts';
import { modesTable } from '../../../exchange/htcds/modes.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import { Wide } from './Wide.tsx';
import { useReleaseWords } from './words.ts';

/** Indonesia's six modes and the forms of HTCDS they map to, from the published reference codes. */
export function ModesTable() {
  const { t, i18n } = useTranslation();
  const language = useView((v) => v.language);
  const reference = useData((s) => ready(s.tables.reference)) as readonly ReferenceCode[] | null;
  const words = useReleaseWords();
  const rows = modesTable(reference ?? []);
  if (rows.length === 0) return null;
  const named = (en: string, id: string | null): string => (language === 'id' ? (id ?? en) : en);
  /** The condition in the reader's language; that of a mode nobody put into words here, as the register says it. */
  const condition = (mode: string, note: string) => {
    if (note === '') return null;
    const key = `protection.modes.when.${mode}`;
    const known = i18n.exists(key);
    return (
      <span className="note protection-form" lang={known ? undefined : 'en'}>
        {known ? t(key as 'protection.modes.direct') : note}
      </span>
    );
  };
  return (
    <Wide label={t('protection.modes.caption')}>
      <table className="protection-table">
        <caption className="note">{t('protection.modes.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('protection.modes.mode')}</th>
            <th scope="col">{t('protection.modes.form')}</th>
            <th scope="col">{t('protection.modes.fit')}</th>
          </tr>
        </thead>
        <tbody>
          {[...new Set(rows.map(({ mode }) => mode))].map((mode) => {
            const own = rows.filter((row) => row.mode === mode);
            const [{ label_en, label_id, note } = { label_en: mode, label_id: null, note: '' }] = own;
            return (
              <tr key={mode}>
                <th scope="row">{named(label_en, label_id)}</th>
                <td>
                  {own
                    .filter(({ htcds }) => htcds !== '')
                    .map(({ htcds, htcds_en, htcds_id }) => (
                      <span key={htcds} className="protection-form">
                        {named(htcds_en, htcds_id)} <code className="note">{htcds}</code>
                      </span>
                    ))}
                </td>
                <td>
                  {t(own.some(({ partial }) => partial) ? 'protection.modes.partial' : 'protection.modes.direct')}
                  {condition(mode, note)}
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('protection.modes.noMode')}</th>
            <td>
              {words.value('ForcedCriminality')} <code className="note">ForcedCriminality</code>
            </td>
            <td>{t('protection.modes.own')}</td>
          </tr>
        </tbody>
      </table>
    </Wide>
  );
}
