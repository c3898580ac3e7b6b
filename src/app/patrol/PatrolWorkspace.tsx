import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ready, useData } from '../../state/data.ts';
import { nightOf } from '../../state/patrol/form.ts';
import { askExposure, closePatrol, openPatrol } from '../../state/patrol/run.ts';
import { hearTabs, usePatrol } from '../../state/patrol/store.ts';
import { useChange, useView } from '../../state/store.ts';
import { shapeOf, useWindowSize } from '../layout.ts';
import { LoadState } from '../map/LoadState.tsx';
import { RegionLinks } from '../region/RegionLinks.tsx';
import { SearchBox } from '../shell/SearchBox.tsx';
import { SheetGrip } from '../shell/SheetGrip.tsx';
import { TopBar } from '../shell/TopBar.tsx';
import { NightPanel } from './NightPanel.tsx';
import { PatrolLegend } from './PatrolLegend.tsx';
import { PatrolSide } from './PatrolSide.tsx';
import { PatrolStage } from './PatrolStage.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import './patrol.css';

/** A hand that still types or drags is not interrupted by a search for ways. */
const HAND_RESTS_MS = 600;

/** Keeps the exposure on the map at the night of the form, whenever the engine has nothing else to do. */
function useExposureOfTheForm(): void {
  const night = usePatrol((s) => JSON.stringify(nightOf(s.form)));
  const have = usePatrol((s) => s.exposureOf);
  const partial = usePatrol((s) => s.exposure?.partial ?? true);
  const gear = usePatrol((s) => s.gear);
  const task = usePatrol((s) => s.task);
  const [refused, setRefused] = useState('');
  const due = gear !== null && (task === null || task === 'exposure') && night !== refused;
  const there = have === night && !partial;
  const running = task === 'exposure';
  useEffect(() => {
    if (!due || there || (running && have === night)) return;
    const wait = setTimeout(() => {
      void askExposure().then((cannot) => {
        // A night that cannot be asked for is not asked for again until it changes.
        if (cannot) setRefused(night);
      });
    }, HAND_RESTS_MS);
    return () => clearTimeout(wait);
  }, [due, there, running, have, night]);
}

function Internal() {
  const { t } = useTranslation();
  const manifest = useData((s) => ready(s.manifest));
  const region = useView((v) => v.region);
  const panel = useView((v) => v.panel);
  const change = useChange();
  const shape = shapeOf(useWindowSize().width);
  const [legend, setLegend] = useState(false);
  const wide = shape === 'wide';
  const narrow = shape === 'small' || shape === 'phone';
  useEffect(() => {
    void openPatrol(region);
    return closePatrol;
  }, [region]);
  useEffect(hearTabs, []);
  useExposureOfTheForm();
  return (
    <main className="workspace patrol" data-shape={shape} data-side={wide || panel}>
      <h1 className="visually-hidden">{t('workspace.patrol')}</h1>
      {manifest && <PatrolStage manifest={manifest} />}
      <div className="head">
        <SearchBox />
      </div>
      <TopBar />
      <div className="left">
        <SheetGrip />
        {!wide && legend ? <PatrolLegend onClose={() => setLegend(false)} /> : <PlanPanel />}
      </div>
      {!wide && (
        <div className="patrol-chips">
          {!legend && (
            <button type="button" className="bar btn" onClick={() => setLegend(true)}>
              {t('legend.open')}
            </button>
          )}
          {!panel && (
            <button type="button" className="bar btn" onClick={() => change({ panel: true })}>
              {t('patrol.sideOpen')}
            </button>
          )}
        </div>
      )}
      {(wide || panel) && <PatrolSide onClose={wide ? null : () => change({ panel: false })} />}
      {wide && <PatrolLegend onClose={null} />}
      {!narrow && <NightPanel />}
      <LoadState />
      <footer className="credits">
        <span>{t('patrol.notACatch')}</span>
        <span>{`${t('app.boundary')} · ${t('app.osm')}`}</span>
      </footer>
    </main>
  );
}

/** In public there is nothing of a patrol to see; it says why, and where it is. */
function Public() {
  const { t } = useTranslation();
  const change = useChange();
  return (
    <main className="later">
      <TopBar />
      <section className="panel later-sheet" id="list" tabIndex={-1}>
        <h1 className="figure">{t('workspace.patrol')}</h1>
        <p className="lead">{t('patrol.publicLead')}</p>
        <p>{t('patrol.publicWhy')}</p>
        <button type="button" className="btn main" onClick={() => change({ workspace: 'risk' })}>
          {t('later.back')}
        </button>
      </section>
      <p className="note later-foot">{t('app.standing')}</p>
    </main>
  );
}

/** A region whose coast or line is not known well enough: it says what is lacking, and nothing is drawn. */
function Closed({ why }: { readonly why: { readonly en: string; readonly id: string } }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  return (
    <main className="later">
      <TopBar />
      <section className="panel later-sheet" id="list" tabIndex={-1}>
        <h1 className="figure">{t('region.noPatrol')}</h1>
        <p className="lead">{why[language]}</p>
        <RegionLinks />
      </section>
      <p className="note later-foot">{t('app.standing')}</p>
    </main>
  );
}

export function PatrolWorkspace() {
  const profile = useView((v) => v.profile);
  const manifest = useData((s) => s.manifest);
  const why = ready(manifest)?.settings.no_patrol;
  if (profile === 'public') return <Public />;
  // Whether a plan may be made is known with the manifest: no engine starts before.
  if (manifest.state === 'waiting') return <main className="later" aria-busy="true" />;
  return why ? <Closed why={why} /> : <Internal />;
}
