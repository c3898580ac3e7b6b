import { useTranslation } from 'react-i18next';
import type { RegionView } from '../../domain/pack.ts';
import { useChange, useView } from '../../state/store.ts';

/** Batam, and the places of the monitoring areas far from it. */
export function PlaceSwitch({ views }: { readonly views: readonly RegionView[] }) {
  const { t } = useTranslation();
  const change = useChange();
  const place = useView((v) => v.place);
  const language = useView((v) => v.language);
  const layers = useView((v) => v.layers);
  const go = (id: string) =>
    change({
      place: id,
      camera: null,
      feature: null,
      layers: layers.includes('border_points') ? layers : [...layers, 'border_points'],
    });
  return (
    <div className="bar places">
      <fieldset className="seg" aria-label={t('map.place')}>
        {views.map((v) => (
          <button key={v.id} type="button" aria-pressed={place === v.id} onClick={() => go(v.id)}>
            {language === 'id' ? v.name_id : v.name_en}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
