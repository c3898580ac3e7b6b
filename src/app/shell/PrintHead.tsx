import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../i18n/format.ts';
import { ready, useData } from '../../state/data.ts';
import { useStore, useView } from '../../state/store.ts';
import type { Profile } from '../../state/view.ts';

/** Paper is white: its words have the day's colours, whatever the screen wears, and the map is the drawn one (useOnPaper.ts). */
function usePaperTheme(): void {
  useEffect(() => {
    const wear = (theme: string) => {
      document.documentElement.dataset.theme = theme;
    };
    const day = () => wear('day');
    const back = () => wear(useStore.getState().view.theme);
    window.addEventListener('beforeprint', day);
    window.addEventListener('afterprint', back);
    return () => {
      window.removeEventListener('beforeprint', day);
      window.removeEventListener('afterprint', back);
    };
  }, []);
}

/** What stands over a printed page and on no screen: what it is, of which day, and whether it may be passed on. */
export function PrintHead({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const workspace = useView((v) => v.workspace);
  const manifest = useData((s) => ready(s.manifest));
  usePaperTheme();
  if (!manifest) return null;
  const place = language === 'id' ? manifest.name_id : manifest.name_en;
  const date = formatDate(manifest.compiled, language);
  return (
    <div className="print-head">
      <b>{t('app.title', { workspace: t(`workspace.${workspace}`), place })}</b>
      {profile === 'internal' && <strong>{t('report.internalForm')} </strong>}
      <span>{`${t('app.standing')} · ${t('app.boundary')} · ${t('app.osm')} · ${t('report.data', { date, version: manifest.data_version })}`}</span>
    </div>
  );
}
