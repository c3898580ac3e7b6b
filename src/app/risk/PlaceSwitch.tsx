import { useTranslation } from 'react-i18next';
import type { RegionView } from '../../domain/pack.ts';
import { useChange, useView } from '../../state/store.ts';
import { RegionLinks } from '../region/RegionLinks.tsx';

/** The places of the region, and the packs of other regions: of one that is a place here too, once one is there. */
export function PlaceSwitch({ views }: { readonly views: readonly RegionView[] }) {
  const { t } = useTranslation();
  const change = useChange();
  const wanted = useView((v) => v.place);
  // A link without a place, or with one of another region, opens at the first.
  const place = views.find((v) => v.id === wanted)?.id ?? views[0]?.id;
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
      <RegionLinks shows={(id) => id === place || !views.some((v) => v.id === id)} />
    </div>
  );
}
