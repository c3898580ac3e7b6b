import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { leave } from '../../../state/intake/run.ts';
import { type Saved, useIntake } from '../../../state/intake/store.ts';
import { useView } from '../../../state/store.ts';
import { Duplicates } from './Duplicates.tsx';
import { LocalFacts } from './LocalFacts.tsx';
import { StepHead } from './StepHead.tsx';
import { Taken } from './Taken.tsx';

/** What went in, what was there already, and what to look at next. */
export function SavedStep() {
  const { t } = useTranslation();
  const saved = useIntake((s) => s.saved);
  const boundaries = useIntake((s) => s.boundaries);
  return (
    <>
      <StepHead title={t('intake.savedTitle')} />
      <div className="data-body">
        <div role="status">
          {saved ? (
            <SavedRows saved={saved} />
          ) : (
            <p className="lead">{t(boundaries ? 'intake.boundary.used' : 'intake.basemap.used')}</p>
          )}
        </div>
        <Duplicates />
        <Taken />
        <LocalFacts />
      </div>
      <footer className="data-foot">
        <span className="grow" />
        <button type="button" className="btn main" onClick={leave}>
          {t('intake.savedNext')}
        </button>
      </footer>
    </>
  );
}

function SavedRows({ saved: { added, already, overlaps } }: { readonly saved: Saved }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  return (
    <>
      <p className="lead">
        {added > 0 ? t('intake.saved', { count: added, n: formatNumber(added, language) }) : t('intake.savedNothing')}
      </p>
      {added > 0 && already > 0 && <p>{t('intake.already', { count: already })}</p>}
      {overlaps.length > 0 && <p>{t('intake.overlaps', { labels: overlaps.join(', ') })}</p>}
    </>
  );
}
