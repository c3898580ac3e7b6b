import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ready, useData } from '../../state/data.ts';
import { useChange, useView } from '../../state/store.ts';
import { followProject } from '../../state/story/writing.ts';
import { STANDS } from '../../state/view.ts';
import { shapeOf, useWindowSize } from '../layout.ts';
import { LoadState } from '../map/LoadState.tsx';
import { TopBar } from '../shell/TopBar.tsx';
import { PARTS } from './stands.ts';
import './forum.css';

/** The forum: a situation explained to a room. Always in the public form, whatever the rest of the site shows. */
export function ForumWorkspace() {
  const { t } = useTranslation();
  // Stories of the project at hand are told, written and taken out beside those that ship.
  useEffect(() => void followProject(), []);
  const manifest = useData((s) => ready(s.manifest));
  const asked = useView((v) => v.stand);
  const change = useChange();
  const shape = shapeOf(useWindowSize().width);
  const stands = STANDS.filter((s) => PARTS[s]);
  const stand = stands.find((s) => s === asked) ?? stands[0];
  const Part = stand && PARTS[stand];
  return (
    <main className="workspace forum" data-shape={shape} data-stand={stand}>
      <h1 className="visually-hidden">{t('workspace.forum')}</h1>
      {stand !== 'show' && (
        <>
          <nav className="bar forum-stands" aria-label={t('forum.nav')}>
            <div className="seg">
              {stands.map((s) => (
                <button key={s} type="button" aria-pressed={s === stand} onClick={() => change({ stand: s })}>
                  {t(`forum.stand.${s}`)}
                </button>
              ))}
            </div>
          </nav>
          <TopBar />
        </>
      )}
      {manifest &&
        Part &&
        (stand === 'show' ? (
          <Part />
        ) : (
          <section className="panel forum-sheet" id="list" tabIndex={-1}>
            <Part />
          </section>
        ))}
      <LoadState />
    </main>
  );
}
