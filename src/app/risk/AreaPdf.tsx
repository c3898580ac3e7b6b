import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAsModelled } from '../../state/choice.ts';
import { useScheme } from '../../state/scheme.ts';
import { useAreas, useScores } from '../../state/scores.ts';
import { useStore, useView } from '../../state/store.ts';
import { download } from '../shell/download.ts';
import { ExportProfile } from './ExportProfile.tsx';

/** The area on one sheet of paper; the writer of PDFs is fetched when first used. */
export function AreaPdf({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const { region, profile, language, variant, choice } = useView((v) => v);
  const wanted = useStore((s) => s.exportProfile);
  const areas = useAreas();
  const units = useScores();
  const scheme = useScheme();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const out = profile === 'public' ? 'public' : wanted;
  const changed = variant !== 'full' || !isAsModelled(choice);
  const make = async () => {
    setBusy(true);
    setSaid(t('report.busy'));
    try {
      const { makeAreaPdf } = await import('../../report/save.ts');
      const shown = (changed || scheme) && areas ? { areas, units, changed, scheme } : null;
      const made = await makeAreaPdf({ region, code, language, profile: out, shown });
      if ('unread' in made) {
        setSaid(t('report.failed', { detail: t('report.missing', { file: made.unread }) }));
      } else {
        download(made.name, made.blob);
        setSaid(t('report.kept', { name: made.name }));
      }
    } catch (error) {
      setSaid(t('report.failed', { detail: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="area-pdf">
      <div className="row spread">
        <button type="button" className="btn main" disabled={busy} onClick={() => void make()}>
          {t('report.button')}
        </button>
        <ExportProfile />
      </div>
      <p className="note" role="status">
        {said}
      </p>
    </div>
  );
}
