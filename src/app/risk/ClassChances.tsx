import { useTranslation } from 'react-i18next';
import type { PublishedUnit } from '../../domain/published.ts';
import { formatNumber } from '../../i18n/format.ts';
import { chancesOf } from '../../state/areas.ts';
import { useLive } from '../../state/live.ts';
import { useScheme } from '../../state/scheme.ts';
import { useView } from '../../state/store.ts';

/** In how many of the draws the area falls in each class: a class without its chance says more than is known. */
export function ClassChances({ unit }: { readonly unit: PublishedUnit }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const scheme = useScheme();
  const { phase } = useLive();
  const chances = chancesOf(unit);
  if (!chances.length)
    return scheme && (phase === 'scoring' || phase === 'drawing') ? (
      <p className="note" role="status">
        {t('class.chancesWaiting')}
      </p>
    ) : null;
  const said = chances.map(({ code, group, share }) => {
    const percent = share < 0.01 ? t('class.lessThanOne') : formatNumber(Math.round(share * 100), language);
    return `${code ? t(`class.${code}`) : group ? t(`class.group_${group}`) : ''} ${percent}\u00a0%`;
  });
  return (
    <>
      <span className="chances" aria-hidden="true">
        {[...chances]
          .sort((a, b) => a.step - b.step)
          .map(({ step, share }) => (
            <i key={step} data-step={step} style={{ flexGrow: share }} />
          ))}
      </span>
      <p className="note">{t('class.chances', { list: said.join(' · ') })}</p>
    </>
  );
}
