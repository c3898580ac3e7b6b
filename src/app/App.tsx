import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/index.ts';
import { followFirst, ready, useData } from '../state/data.ts';
import { hasLocal } from '../state/local/flag.ts';
import { useView } from '../state/store.ts';
import { dataProfile, type Workspace } from '../state/view.ts';
import { Help } from './help/Help.tsx';
import { UnknownRegion } from './region/UnknownRegion.tsx';
import { useUnknownRegion } from './region/useUnknownRegion.ts';
import { RiskWorkspace } from './risk/RiskWorkspace.tsx';
import { Announcer } from './shell/Announcer.tsx';
import { Fallible } from './shell/Fallible.tsx';
import { useFocusMemory } from './shell/focus.ts';
import { PrintHead } from './shell/PrintHead.tsx';
import { Rail } from './shell/Rail.tsx';
import { SkipLinks } from './shell/SkipLinks.tsx';
import { NewerVersion } from './shell/Standing.tsx';
import { useShortcuts } from './shell/useShortcuts.ts';

/** Fetched when somebody plans a patrol: nothing else needs it. */
const PatrolWorkspace = lazy(() =>
  import('./patrol/PatrolWorkspace.tsx').then((m) => ({ default: m.PatrolWorkspace })),
);

/** Fetched when somebody brings, edits or takes out data. */
const DataWorkspace = lazy(() => import('./data/DataWorkspace.tsx').then((m) => ({ default: m.DataWorkspace })));

/** Fetched when somebody asks who can help. */
const ResponseWorkspace = lazy(() =>
  import('./response/ResponseWorkspace.tsx').then((m) => ({ default: m.ResponseWorkspace })),
);

/** Fetched when somebody stands before a room. */
const ForumWorkspace = lazy(() => import('./forum/ForumWorkspace.tsx').then((m) => ({ default: m.ForumWorkspace })));

/** Fetched where there is a finger. */
const TouchTips = lazy(() => import('./shell/TouchTips.tsx').then((m) => ({ default: m.TouchTips })));
const hasTouch = window.matchMedia('(any-pointer: coarse)').matches;

const LATE: Readonly<Record<Exclude<Workspace, 'risk'>, ComponentType>> = {
  patrol: PatrolWorkspace,
  response: ResponseWorkspace,
  data: DataWorkspace,
  forum: ForumWorkspace,
};

/** The shell: the rail, and the workspace of the view. Language, theme, title and data follow the view. */
export function App() {
  const { t } = useTranslation();
  const workspace = useView((v) => v.workspace);
  const language = useView((v) => v.language);
  const theme = useView((v) => v.theme);
  const region = useView((v) => v.region);
  const profile = useView(dataProfile);
  const manifest = useData((s) => ready(s.manifest));
  // Before a room stands a lectern: the stage has no rail, and a way back of its own.
  const lectern = useView((v) => v.workspace === 'forum' && v.stand === 'show');
  useShortcuts();
  useFocusMemory();

  useEffect(() => switchLanguage(language), [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => followFirst(region, profile), [region, profile]);
  // Facts of this device take the place of published ones; most devices have none, and fetch nothing for it.
  useEffect(() => {
    if (profile === 'internal' && hasLocal(region))
      void import('../state/local/show.ts').then((m) => m.showLocal(region));
  }, [region, profile]);
  const place = (language === 'id' ? manifest?.name_id : manifest?.name_en) ?? '';
  useEffect(() => {
    document.title = place ? t('app.title', { workspace: t(`workspace.${workspace}`), place }) : t('app.name');
  }, [t, workspace, place]);

  const unknown = useUnknownRegion();
  const Late = workspace === 'risk' ? null : LATE[workspace];
  return (
    <>
      <SkipLinks />
      <Announcer />
      <PrintHead profile={profile} />
      {!lectern && <Rail />}
      {!lectern && <NewerVersion />}
      <Fallible
        key={workspace}
        fallback={(detail) => (
          <main className="later">
            <section className="panel later-sheet" role="alert">
              <h1>{t('state.broken')}</h1>
              <p className="note">{detail}</p>
              <button type="button" className="btn main" onClick={() => window.location.reload()}>
                {t('state.retry')}
              </button>
            </section>
          </main>
        )}
      >
        {unknown ? (
          <UnknownRegion />
        ) : Late === null ? (
          <RiskWorkspace />
        ) : (
          <Suspense fallback={null}>
            <Late />
          </Suspense>
        )}
      </Fallible>
      <Help />
      {hasTouch && (
        <Suspense fallback={null}>
          <TouchTips />
        </Suspense>
      )}
    </>
  );
}
