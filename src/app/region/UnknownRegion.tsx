import { useTranslation } from 'react-i18next';
import { useView } from '../../state/store.ts';
import { RegionLinks } from './RegionLinks.tsx';

/** A link that names a region this site does not hold: says so, and where one can go instead. */
export function UnknownRegion() {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  return (
    <main className="later">
      <section className="panel later-sheet" role="alert">
        <h1>{t('region.unknown', { id: region })}</h1>
        <p className="note">{t('region.unknownText')}</p>
        <RegionLinks />
      </section>
    </main>
  );
}
