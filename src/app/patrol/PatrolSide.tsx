import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { readWindow } from '../../patrol/plan/window.ts';
import { askWeek, askWhatIf, stopPatrol } from '../../state/patrol/run.ts';
import { usePatrol } from '../../state/patrol/store.ts';
import { useView } from '../../state/store.ts';
import { usePanelFocus } from '../shell/focus.ts';
import { Icon } from '../shell/Icon.tsx';
import { rove } from '../shell/rove.ts';
import { SheetGrip } from '../shell/SheetGrip.tsx';
import { LogPanel } from './log/LogPanel.tsx';
import { MethodFace } from './MethodFace.tsx';
import { SectorChances } from './SectorChances.tsx';
import { useBases } from './useBases.ts';
import { useSectorNames, useSectors } from './usePlan.ts';
import { WeekTable } from './WeekTable.tsx';
import { WhatIfChart } from './WhatIfChart.tsx';

const TABS = ['sectors', 'week', 'whatIf', 'log', 'method'] as const;
type Tab = (typeof TABS)[number];

/** Numbers on the map and names of the nearest public place, by H3 index. */
function useCells() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const sectors = useSectors();
  const near = useSectorNames();
  const numbers = useMemo(() => new Map(sectors.map((s) => [s.cell, s.number])), [sectors]);
  const names = useMemo(
    () =>
      new Map(
        [...near].map(([cell, { name, distanceNm }]) => [
          cell,
          t('patrol.near', { name, distance: formatNumber(distanceNm, language, 1) }),
        ]),
      ),
    [near, language, t],
  );
  return { numbers, names };
}

/** What was sailed, beside the plan on screen. */
function Log() {
  const planned = usePatrol((s) => s.planned);
  const { names } = useCells();
  const plan = useMemo(() => planned && { date: planned.form.date, vessels: planned.plan.vessels }, [planned]);
  return <LogPanel plan={plan} sectorName={(cell) => names.get(cell) ?? cell} />;
}

function Face({ tab }: { readonly tab: Exclude<Tab, 'method' | 'log'> }) {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const { planned, alive, task, progress, cell } = usePatrol((s) => s);
  const { numbers, names } = useCells();
  const bases = useBases();
  if (!planned) return <p className="second">{t('patrol.needsPlan')}</p>;
  const { plan, form, week, whatIf } = planned;
  const { window } = readWindow(form.date, form.start, form.end);
  if (tab === 'sectors') {
    const chances = plan.sectorProbability;
    return (
      <SectorChances
        chances={chances}
        vessels={plan.vessels}
        window={window}
        numbers={numbers}
        names={names}
        lowest={chances.at(-1)?.p ?? null}
        selected={cell}
        onSelect={(code) => usePatrol.setState({ cell: cell === code ? null : code })}
      />
    );
  }
  // A week and what-ifs are drawn from the search that found the plan, which ends with its worker.
  if (!alive && task !== 'week' && task !== 'whatIf' && !(tab === 'week' ? week : whatIf))
    return <p className="second">{t('patrol.needsFresh')}</p>;
  if (tab === 'week')
    return (
      <WeekTable
        week={week}
        window={window}
        numbers={numbers}
        names={names}
        region={region}
        progress={task === 'week' ? progress : null}
        onMake={() => void askWeek()}
        onCancel={stopPatrol}
      />
    );
  return (
    <WhatIfChart
      results={whatIf?.answers ?? null}
      value={plan.value}
      bases={bases}
      progress={task === 'whatIf' ? progress : null}
      partial={whatIf?.partial ?? false}
      onRun={() => void askWhatIf()}
      onCancel={stopPatrol}
    />
  );
}

/** What the plan rests on and leads to: chances of sectors, a week, what-ifs, the log, and the method. */
export function PatrolSide({ onClose }: { readonly onClose: (() => void) | null }) {
  const { t } = useTranslation();
  const panel = usePanelFocus<HTMLElement>();
  const [tab, setTab] = useState<Tab>('sectors');
  return (
    <aside ref={panel} tabIndex={-1} className="panel side patrol-side" aria-label={t('patrol.side')}>
      <SheetGrip />
      <div className="side-head">
        <div className="seg" role="tablist" onKeyDown={rove}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`patrol-tab-${name}`}
              aria-selected={tab === name}
              tabIndex={tab === name ? 0 : -1}
              aria-controls="patrol-side-body"
              onClick={() => setTab(name)}
            >
              {t(`patrol.tab.${name}`)}
            </button>
          ))}
        </div>
        <span className="grow" />
        {onClose && (
          <button type="button" className="btn icon" onClick={onClose} aria-label={t('patrol.sideClose')}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <div
        className="side-body"
        id="patrol-side-body"
        role="tabpanel"
        aria-labelledby={`patrol-tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        key={tab}
      >
        {tab === 'method' ? <MethodFace /> : tab === 'log' ? <Log /> : <Face tab={tab} />}
      </div>
    </aside>
  );
}
