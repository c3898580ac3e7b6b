import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApproximate } from '../../state/areas-kind.ts';
import { ready, useData } from '../../state/data.ts';
import { useViewPart } from '../../state/store.ts';
import { isLow, shapeOf, useWindowSize } from '../layout.ts';
import { LoadState } from '../map/LoadState.tsx';
import { SearchBox } from '../shell/SearchBox.tsx';
import { SheetGrip } from '../shell/SheetGrip.tsx';
import { TopBar } from '../shell/TopBar.tsx';
import { StepButton } from '../story/StepButton.tsx';
import { StepTaken } from '../story/StepTaken.tsx';
import { LegendPanel } from './LegendPanel.tsx';
import { LegendChip } from './legend/LegendChip.tsx';
import { PlaceSwitch } from './PlaceSwitch.tsx';
import { RankPanel } from './RankPanel.tsx';
import { RiskStage } from './RiskStage.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TableView } from './TableView.tsx';
import { TimeBar } from './TimeBar.tsx';

/** The risk map: the map fills the window, panels float on it, nothing covers the strait. */
export function RiskWorkspace() {
  const { t } = useTranslation();
  const approximate = useApproximate();
  const manifest = useData((s) => ready(s.manifest));
  const view = useViewPart('panel', 'table');
  const size = useWindowSize();
  const shape = shapeOf(size.width);
  const [legend, setLegend] = useState(false);
  const side = shape === 'wide' || view.panel;
  // On small windows the time range and the place live in the sheet of the legend.
  const narrow = shape === 'small' || shape === 'phone';
  const tight = shape === 'phone' || (shape === 'small' && isLow(size));
  return (
    <main className="workspace" data-shape={shape} data-side={side} data-table={view.table}>
      <h1 className="visually-hidden">{t('workspace.risk')}</h1>
      {manifest && <RiskStage manifest={manifest} cover={view.table} />}
      <div className="head">
        <SearchBox />
        {!tight && manifest && <PlaceSwitch views={manifest.settings.views} />}
      </div>
      <TopBar />
      <div className="left">
        <SheetGrip />
        <RankPanel />
        {(shape === 'wide' || legend) && (
          <LegendPanel onClose={shape === 'wide' ? null : () => setLegend(false)}>
            {tight && manifest && <PlaceSwitch views={manifest.settings.views} />}
            {narrow && <TimeBar />}
            {shape === 'phone' && <StepButton wide />}
          </LegendPanel>
        )}
      </div>
      {shape !== 'wide' && !legend && <LegendChip onOpen={() => setLegend(true)} />}
      {side && <SidePanel />}
      {!narrow && <TimeBar />}
      <LoadState />
      <footer className="credits">
        <span className="credits-standing">{t('app.standing')}</span>
        <span>
          <span className="credits-approximate">{`${t(approximate ? 'app.approximate' : 'app.official')} · `}</span>
          {`${t('app.boundary')} · ${t('app.osm')}`}
        </span>
      </footer>
      {view.table && <TableView />}
      <StepTaken />
    </main>
  );
}
