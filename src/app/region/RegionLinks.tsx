import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ready } from '../../state/data.ts';
import { loadRegions, regionLink, useRegions } from '../../state/regions.ts';
import { useStore } from '../../state/store.ts';
import './region.css';

/**
 * Ways to other region packs: links, so that each can be opened in another tab.
 * @param shows whether the link to a region belongs here
 */
export function RegionLinks({ shows = () => true }: { readonly shows?: (id: string) => boolean }) {
  const { t } = useTranslation();
  const view = useStore((s) => s.view);
  const available = useStore((s) => s.available);
  const list = useRegions((s) => ready(s.list)) ?? [];
  useEffect(() => void loadRegions(), []);
  const others = list.filter(({ id }) => id !== view.region && shows(id));
  if (!others.length) return null;
  return (
    <nav className="region-links" aria-label={t('region.other')}>
      {others.map((r) => (
        <a key={r.id} className="btn" href={regionLink(r.id, view, available)}>
          {t('region.open', { name: view.language === 'id' ? r.name_id : r.name_en })} ›
        </a>
      ))}
    </nav>
  );
}
