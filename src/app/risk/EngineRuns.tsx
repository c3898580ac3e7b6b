import { useEffect } from 'react';
import { runCells, stopCells } from '../../state/cells.ts';
import { runLive, stopLive } from '../../state/live.ts';
import { runReported, stopReported } from '../../state/reported.ts';
import { useScheme } from '../../state/scheme.ts';
import { useViewPart } from '../../state/store.ts';

/** Starts and ends the engines as the view asks: once the map stands, since published numbers were there from the first frame. */
export function EngineRuns() {
  const { region, variant, profile, choice, level } = useViewPart('region', 'variant', 'profile', 'choice', 'level');
  const scheme = useScheme();
  useEffect(() => {
    if (profile !== 'internal') return;
    runLive(region, variant, choice, scheme);
    return stopLive;
  }, [region, variant, choice, profile, scheme]);
  useEffect(() => {
    if (profile === 'internal' && level === 'cell') runCells(region);
    else stopCells();
  }, [region, profile, level]);
  const { tab, surface, terminals } = useViewPart('tab', 'surface', 'terminals');
  const wanted = profile === 'internal' && (tab === 'reports' || surface !== null);
  useEffect(() => {
    if (wanted) runReported(region, variant, terminals);
    else stopReported();
  }, [region, variant, terminals, wanted]);
  return null;
}
