import { useTranslation } from 'react-i18next';
import { useNoIndex } from '../../state/regions.ts';
import { useChange, useView } from '../../state/store.ts';
import { PANEL_TABS, type PanelTab } from '../../state/view.ts';
import { usePanelFocus } from '../shell/focus.ts';
import { Icon } from '../shell/Icon.tsx';
import { rove } from '../shell/rove.ts';
import { SheetGrip } from '../shell/SheetGrip.tsx';
import { AreaPdf } from './AreaPdf.tsx';
import { AreaTab } from './AreaTab.tsx';
import { CityTab } from './CityTab.tsx';
import { MethodTab } from './MethodTab.tsx';
import { ReportsTab } from './reports/ReportsTab.tsx';
import { SourcesTab } from './SourcesTab.tsx';
import { WeightsTab } from './weights/WeightsTab.tsx';

/** The panel of the one thing selected: an area, or the city when none is. */
export function SidePanel() {
  const { t } = useTranslation();
  const panel = usePanelFocus<HTMLElement>();
  const change = useChange();
  const profile = useView((v) => v.profile);
  const wanted = useView((v) => v.tab);
  // Weights move internal figures only, and reports are told apart inside only: in public there is nothing behind these tabs.
  // Nor is there where a region has no index to weigh.
  const noIndex = useNoIndex();
  const tabs: readonly PanelTab[] =
    profile === 'public' || noIndex
      ? PANEL_TABS.filter((name) => name !== 'weights' && name !== 'reports')
      : PANEL_TABS;
  const tab = tabs.includes(wanted) ? wanted : 'area';
  const area = useView((v) => v.area);
  return (
    <aside ref={panel} tabIndex={-1} className="panel side" aria-label={t('area.panel')}>
      <SheetGrip />
      <div className="side-head">
        <div className="seg" role="tablist" onKeyDown={rove}>
          {tabs.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab === name}
              tabIndex={tab === name ? 0 : -1}
              aria-controls="side-body"
              onClick={() => change({ tab: name })}
            >
              {t(`area.tabs.${name}`)}
            </button>
          ))}
        </div>
        <span className="grow" />
        <button
          type="button"
          className="btn icon side-close"
          data-city={area === null}
          onClick={() => change({ area: null, panel: false, tab: 'area' })}
          aria-label={t('area.close')}
          title={t('area.close')}
        >
          <Icon name="close" />
        </button>
      </div>
      <div
        className="side-body"
        id="side-body"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        key={`${tab}${area}`}
      >
        {tab === 'area' && (area ? <AreaTab code={area} /> : <CityTab />)}
        {tab === 'weights' && <WeightsTab />}
        {tab === 'reports' && <ReportsTab />}
        {tab === 'sources' && <SourcesTab code={area} />}
        {tab === 'method' && <MethodTab />}
      </div>
      {tab === 'area' && area && !noIndex && <AreaPdf key={area} code={area} />}
      <p className="note side-foot">{t('app.standing')}</p>
    </aside>
  );
}
