import { useEffect } from 'react';
import { runCells, stopCells } from '../../state/cells.ts';
import { runLive, stopLive } from '../../state/live.ts';
import { useLocal } from '../../state/local/store.ts';
import { runReported, stopReported } from '../../state/reported.ts';
import { useScheme } from '../../state/scheme.ts';
import { useViewPart } from '../../state/store.ts';

/** Starts and ends the engines as the view asks: once the map stands, since published numbers were there from the first frame. */
export function EngineRuns() {
  const { region, variant, profile, choice, level } = useViewPart('region', 'variant', 'profile', 'choice', 'level');
  const scheme = useScheme();
  // What the tables of this device come to is worked out first; the engine would contradict what still stands on screen.
  const waits = useLocal((s) => s.phase === 'computing');
  useEffect(() => {
    if (profile !== 'internal' || waits) return;
    runLive(region, variant, choice, scheme);
    return stopLive;
  }, [region, variant, choice, profile, scheme, waits]);
  useEffect(() => {
    if (profile === 'internal' && level === 'cell' && !waits) runCells(region);
    else stopCells();
  }, [region, profile, level, waits]);
  const { tab, surface, terminals } = useViewPart('tab', 'surface', 'terminals');
  const wanted = profile === 'internal' && (tab === 'reports' || surface !== null);
  useEffect(() => {
    if (wanted) runReported(region, variant, terminals);
    else stopReported();
  }, [region, variant, terminals, wanted]);
  return null;
}
