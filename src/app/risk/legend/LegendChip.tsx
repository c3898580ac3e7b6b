import { useTranslation } from 'react-i18next';
import { useNoIndex } from '../../../state/regions.ts';
import { useOnMap } from '../../../state/showing.ts';
import { useViewPart } from '../../../state/store.ts';

const STEPS = [1, 2, 3, 4, 5];

/** The legend where there is no room for it: its name and the ramp that is on the map. */
export function LegendChip({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { surface, profile } = useViewPart('surface', 'profile');
  const ramp = useOnMap()?.ramp ?? 'risk';
  const noIndex = useNoIndex();
  const reports = profile === 'internal' && surface !== null;
  return (
    <button type="button" className="bar legend-chip" aria-expanded={false} onClick={onOpen}>
      {t('legend.open')}
      {(reports || !noIndex) && (
        <span className="chip-ramp" data-ramp={ramp} aria-hidden="true">
          {STEPS.map((step) => (reports ? <i key={step} data-look={step} /> : <i key={step} data-step={step} />))}
        </span>
      )}
    </button>
  );
}
