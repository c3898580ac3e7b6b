import { useTranslation } from 'react-i18next';
import { useStore, useView } from '../../state/store.ts';

/** What a download holds: the public form unless somebody asks for the internal one, each time anew. */
export function ExportProfile() {
  const { t } = useTranslation();
  const profile = useView((v) => v.profile);
  const out = useStore((s) => s.exportProfile);
  const setOut = useStore((s) => s.exportAs);
  if (profile === 'public') return null;
  return (
    <label className="row export-profile note">
      <span className="export-holds">{t('export.holds')}</span>
      <select value={out} onChange={(e) => setOut(e.target.value === 'internal' ? 'internal' : 'public')}>
        <option value="public">{t('export.public')}</option>
        <option value="internal">{t('export.internal')}</option>
      </select>
    </label>
  );
}
