import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import type { Released } from '../../../protect/release/release.ts';
import { useView } from '../../../state/store.ts';
import { ReleaseGrid } from './ReleaseGrid.tsx';
import { useReleaseWords } from './words.ts';

const WHYS = ['small', 'others', 'near'] as const;

/** A release as it would be told, dimension by dimension, with how much is withheld and why. */
export function ReleasePreview({ made }: { readonly made: Released }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { dimension: dimensionWord } = useReleaseWords();
  const { release, table } = made;
  const count = (why: (typeof WHYS)[number]) => table.withheld.filter((w) => w.why === why).length;
  const told = release.told.length - table.withheld.length;
  return (
    <>
      {table.repeated && <p>{t('protection.make.repeated')}</p>}
      <ul className="protection-whys">
        <li>{t('protection.make.told', { count: told, n: formatNumber(told, language) })}</li>
        {WHYS.map((why) => {
          const n = count(why);
          return n === 0 ? null : (
            <li key={why} data-why={why}>
              {t(`protection.withheld.${why}`, { count: n, n: formatNumber(n, language) })}
            </li>
          );
        })}
      </ul>
      <p className="note">{t('protection.make.reading')}</p>
      {table.structure.dimensions.map(({ name }, i) => (
        <details key={name} open={i === 0}>
          <summary>{dimensionWord(name)}</summary>
          <ReleaseGrid
            caption={t('protection.make.caption', { dimension: dimensionWord(name) })}
            dimension={name}
            told={release.told}
            intervals={table.intervals}
            withheld={table.withheld}
          />
        </details>
      ))}
    </>
  );
}
