import { useTranslation } from 'react-i18next';
import type { ImportedSet } from '../../../domain/imported.ts';
import type { Release } from '../../../domain/project.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { subjectOf } from '../../../protect/release/places.ts';
import { useView } from '../../../state/store.ts';
import { useDownloadRelease } from './useDownloadRelease.ts';
import { Wide } from './Wide.tsx';

interface Props {
  readonly releases: readonly Release[];
  readonly sets: readonly ImportedSet[];
}

/** What was released before: every one of them limits those to come. */
export function ReleaseLog({ releases, sets }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const download = useDownloadRelease();
  const label = (id: string) => sets.find((set) => set.id === id)?.label ?? t('protection.log.gone');
  return (
    <section className="protection-rule" aria-labelledby="protection-log">
      <h3 id="protection-log">{t('protection.log.heading')}</h3>
      <p>{t('protection.log.lead')}</p>
      {releases.length === 0 ? (
        <p className="note">{t('protection.log.none')}</p>
      ) : (
        <Wide label={t('protection.log.heading')}>
          <table className="protection-table">
            <caption className="visually-hidden">{t('protection.log.heading')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('protection.log.date')}</th>
                <th scope="col">{t('protection.log.about')}</th>
                <th scope="col">{t('protection.log.sets')}</th>
                <th scope="col" className="right">
                  {t('protection.log.told')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {releases.map((release, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows, and two releases may be alike
                <tr key={i}>
                  <th scope="row">{formatDate(release.date, language)}</th>
                  <td>{t(`protection.subject.${subjectOf(release)}`)}</td>
                  <td>{release.sets.map(label).join('; ')}</td>
                  <td className="right">
                    {t('protection.log.of', {
                      told: formatNumber(release.told.filter(({ value }) => value !== null).length, language),
                      all: formatNumber(release.told.length, language),
                    })}
                  </td>
                  <td className="right">
                    <button type="button" className="btn line" onClick={() => download(release)}>
                      CSV
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}
