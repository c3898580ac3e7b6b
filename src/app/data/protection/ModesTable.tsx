import { useTranslation } from 'react-i18next';
import type { ReferenceCode } from '../../../domain/register.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import { useReleaseWords } from './words.ts';

/** Indonesia's six modes and the forms of HTCDS they map to, from the published reference codes. */
export function ModesTable() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const rows = useData((s) => ready(s.tables.reference)) as readonly ReferenceCode[] | null;
  const words = useReleaseWords();
  const maps = (rows ?? []).filter(({ scheme }) => scheme === 'map_idn_six_modes_to_htcds');
  const modes = (rows ?? []).filter(({ scheme }) => scheme === 'idn_six_modes');
  if (maps.length === 0) return null;
  return (
    <div className="protection-wide">
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
          {modes.map((mode) => {
            const own = maps.filter(({ code }) => code.startsWith(`${mode.code}>`));
            const partial = own.some(({ note }) => /\bpartial\b/.test(note ?? ''));
            return (
              <tr key={mode.code}>
                <th scope="row">{language === 'id' ? (mode.label_id ?? mode.label_en) : mode.label_en}</th>
                <td>
                  {own
                    .map(({ code }) => code.slice(mode.code.length + 1))
                    .map((form) => (
                      <span key={form} className="protection-form">
                        {words.value(form)} <code className="note">{form}</code>
                      </span>
                    ))}
                </td>
                <td>{t(partial ? 'protection.modes.partial' : 'protection.modes.direct')}</td>
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
    </div>
  );
}
