import { type ComponentType, type CSSProperties, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ready, useData } from '../../state/data.ts';
import { startProject } from '../../state/project/store.ts';
import { useChange, useView } from '../../state/store.ts';
import { DATA_FACES, type DataFace } from '../../state/view.ts';
import { shapeOf, textScale, useWindowSize } from '../layout.ts';
import { LoadState } from '../map/LoadState.tsx';
import { TopBar } from '../shell/TopBar.tsx';
import { DataStage } from './DataStage.tsx';
import { EditPanel } from './edit/EditPanel.tsx';
import { AfterCard } from './import/AfterCard.tsx';
import { ImportPanel } from './import/ImportPanel.tsx';
import { OutPanel } from './out/OutPanel.tsx';
import { ProjectsPanel } from './projects/ProjectsPanel.tsx';
import { ProtectionPanel } from './protection/ProtectionPanel.tsx';
import './data.css';

/** Each part of the workspace, one component without props that fills the sheet. */
const FACES: Partial<Record<DataFace, ComponentType>> = {
  in: ImportPanel,
  out: OutPanel,
  projects: ProjectsPanel,
  edit: EditPanel,
  protection: ProtectionPanel,
};
/** Files stay on the machine of an office: a public site takes nothing in. */
const IN_PUBLIC: readonly DataFace[] = ['out', 'protection'];
/** px of the sheet on a wide window; editing leaves the map more room. */
const SHEET = { wide: 920, beside: 440 };

export function DataWorkspace() {
  const { t } = useTranslation();
  const manifest = useData((s) => ready(s.manifest));
  const profile = useView((v) => v.profile);
  const asked = useView((v) => v.face);
  // What is brought in, edited and released is the project's.
  useEffect(() => {
    if (profile === 'internal') void startProject();
  }, [profile]);
  const change = useChange();
  const { width } = useWindowSize();
  const shape = shapeOf(width);
  const faces = DATA_FACES.filter((f) => FACES[f] && (profile === 'internal' || IN_PUBLIC.includes(f)));
  const face = faces.find((f) => f === asked) ?? faces[0];
  const Face = face && FACES[face];
  const beside = shape === 'wide' || shape === 'medium';
  const sheet =
    face === 'edit' ? SHEET.beside * textScale() : Math.min(SHEET.wide * textScale(), Math.round(width * 0.64));
  const widths = { '--sheet': `${beside ? sheet : 0}px` } as CSSProperties;
  return (
    <main className="workspace data" data-shape={shape} data-face={face} style={widths}>
      <h1 className="visually-hidden">{t('workspace.data')}</h1>
      {manifest && <DataStage manifest={manifest} sheet={beside ? sheet : 0} />}
      <TopBar />
      <nav className="bar data-faces" aria-label={t('data.nav')}>
        <div className="seg">
          {faces.map((f) => (
            <button key={f} type="button" aria-pressed={f === face} onClick={() => change({ face: f })}>
              {t(`data.face.${f}`)}
            </button>
          ))}
        </div>
      </nav>
      <section
        className="panel data-sheet"
        id="list"
        tabIndex={-1}
        style={beside ? { width: sheet } : undefined}
        aria-label={face && t(`data.face.${face}`)}
      >
        {Face && <Face />}
      </section>
      {face === 'in' && shape === 'wide' && <AfterCard />}
      <LoadState />
      <footer className="credits">
        <span>{`${t('app.boundary')} · ${t('app.osm')}`}</span>
      </footer>
    </main>
  );
}
