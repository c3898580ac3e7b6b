import { useTranslation } from 'react-i18next';
import { isAsModelled } from '../../state/choice.ts';
import { useScheme } from '../../state/scheme.ts';
import { useAreas, useScores } from '../../state/scores.ts';
import { useStore, useView } from '../../state/store.ts';
import { useMadeFile } from '../shell/useMadeFile.ts';
import { ExportProfile } from './ExportProfile.tsx';

/** The area on one sheet of paper; the writer of PDFs is fetched when first used. */
export function AreaPdf({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const { region, profile, language, variant, choice } = useView((v) => v);
  const wanted = useStore((s) => s.exportProfile);
  const areas = useAreas();
  const units = useScores();
  const scheme = useScheme();
  const out = profile === 'public' ? 'public' : wanted;
  const changed = variant !== 'full' || !isAsModelled(choice);
  const { busy, said, run } = useMadeFile(async () => {
    const { makeAreaPdf } = await import('../../report/save.ts');
    const shown = (changed || scheme) && areas ? { areas, units, changed, scheme } : null;
    return makeAreaPdf({ region, code, language, profile: out, shown });
  });
  return (
    <div className="area-pdf">
      <div className="row spread">
        <button type="button" className="btn main" disabled={busy} onClick={() => void run()}>
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
