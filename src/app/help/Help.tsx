import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../state/store.ts';
import { Fallible } from '../shell/Fallible.tsx';

/** Fetched when somebody asks for help. */
const HelpSheet = lazy(() => import('./HelpSheet.tsx').then((m) => ({ default: m.HelpSheet })));

/** The help sheet, where the view says that it is open. */
export function Help() {
  const { t } = useTranslation();
  const part = useView((v) => v.help);
  if (part === null) return null;
  return (
    <Fallible
      fallback={(detail) => (
        <p className="map-notice" role="alert">
          {t('help.failed', { detail })}
        </p>
      )}
    >
      <Suspense fallback={null}>
        <HelpSheet part={part} />
      </Suspense>
    </Fallible>
  );
}
