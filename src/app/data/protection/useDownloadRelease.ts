import { useTranslation } from 'react-i18next';
import type { Release } from '../../../domain/project.ts';
import { csvLayerText } from '../../../exchange/csv-layer.ts';
import { subjectOf } from '../../../protect/release/places.ts';
import { releaseTable } from '../../../protect/release/table.ts';
import { ready, useData } from '../../../state/data.ts';
import { download } from '../../shell/download.ts';

/** Writes a release as CSV. */
export function useDownloadRelease(): (release: Release) => void {
  const { t } = useTranslation();
  const areas = useData((s) => ready(s.areas));
  return (release) => {
    const named = (areas?.features ?? []).map(({ properties: { code, name, level } }) => ({ code, name, level }));
    const kecamatan = named.filter(({ level }) => level === 'kecamatan');
    const file = releaseTable(release, kecamatan, t('protection.licence'));
    download(`jaga-selat-${subjectOf(release)}-${release.date}-public.csv`, csvLayerText(file));
  };
}
