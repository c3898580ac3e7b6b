import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readWindow } from '../../patrol/plan/window.ts';
import { nightSky } from '../../patrol/sky.ts';
import { numberText } from '../../state/patrol/sectors.ts';
import { usePatrol } from '../../state/patrol/store.ts';
import { NightStrip } from './NightStrip.tsx';
import { useIsStale, useSectors } from './usePlan.ts';

/** Middle of the waters that patrols of Batam use: over them sun and moon differ by less than a minute. */
const MIDDLE = [104.05, 1.1] as const;

/** Sun and moon over the night of the form, and under them the boats of its plan. */
export function NightPanel() {
  const { t } = useTranslation();
  const { date, start, end } = usePatrol((s) => s.form);
  const plan = usePatrol((s) => s.planned?.plan ?? null);
  const asked = usePatrol((s) => s.planned?.form ?? null);
  const boat = usePatrol((s) => s.boat);
  const stale = useIsStale();
  const sectors = useSectors();
  const read = useMemo(() => readWindow(date, start, end), [date, start, end]);
  const sky = useMemo(() => (read.errors.length === 0 ? nightSky(read.window, MIDDLE) : null), [read]);
  // A plan of another night has no place on this one.
  const fits = asked !== null && asked.date === date && asked.start === start && asked.end === end;
  const boats = useMemo(
    () =>
      fits && plan
        ? plan.vessels.map(({ depart, home }, i) => ({
            label: t('patrol.boat', { number: i + 1 }),
            depart,
            home,
            watches: sectors
              .filter((s) => s.boat === i)
              .map(({ arrive, leave, number }) => ({ arrive, leave, label: numberText(number) })),
          }))
        : [],
    [fits, plan, sectors, t],
  );
  if (!sky) return null;
  return (
    <div className="patrol-night" data-stale={stale}>
      <NightStrip
        window={read.window}
        sky={sky}
        boats={boats}
        selected={boat}
        onSelect={(i) => usePatrol.setState({ boat: boat === i ? null : i, cell: null })}
      />
    </div>
  );
}
