import { formatNumber } from '../../../i18n/format.ts';
import { bandCounts, parentReach, peopleByBand, unitsWithout } from '../../../response/reach/summary.ts';
import { useData } from '../../../state/data.ts';
import { peopleByKecamatan } from '../../../state/response/load.ts';
import { useReach } from '../../../state/response/reach.ts';
import { bandName, useReachWords } from './useReachParts.ts';

/** How many kelurahan lie how far: a bar, and the same as a table. */
export function ReachBands() {
  const { t, language } = useReachWords();
  const { sought, units } = useReach();
  const people = useData(peopleByKecamatan);
  if (!units) return null;
  const counts = bandCounts(units, sought);
  const byBand = peopleByBand(parentReach(units, sought), people.byCode);
  const number = (x: number) => formatNumber(x, language);
  const [total, without] = [units.length, unitsWithout(units, sought).length];
  const measured = counts.filter((c) => c.units > 0);
  return (
    <>
      <div className="row">
        <h2 className="grow">{t('reach.now')}</h2>
        <span className="second">{`${number(total)} ${t('unit.kelurahan')}`}</span>
      </div>
      {without === total ? (
        <p>{t('reach.noneMeasured')}</p>
      ) : (
        <>
          <div className="reach-bar" aria-hidden="true">
            {measured.map(({ band, units: n }) => (
              <span key={band} data-band={band} style={{ flexGrow: n }}>
                {n * 16 > total ? number(n) : ''}
              </span>
            ))}
          </div>
          <table className="reach-bands">
            <caption className="visually-hidden">{t('reach.now')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('reach.distance')}</th>
                <th scope="col" className="right">
                  {t('reach.kelurahan')}
                </th>
                <th scope="col" className="right">
                  {t('reach.bySea')}
                </th>
                <th scope="col" className="right">
                  {t('reach.people')}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ band, units: n, bySea }) => (
                <tr key={band}>
                  <th scope="row">
                    <span className="reach-swatch" data-band={band} />
                    {bandName(band, language)}
                  </th>
                  <td className="right">{number(n)}</td>
                  <td className="right">{number(bySea)}</td>
                  <td className="right">{number(byBand[band] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="note">{t('reach.straight')}</p>
          <details>
            <summary>{t('reach.how')}</summary>
            <p className="note">{`${t('reach.bandNote')} ${t('reach.wayNote')}`}</p>
            {people.years && <p className="note">{t('reach.peopleNote', { years: people.years })}</p>}
          </details>
          <p className="note">
            {t('reach.sure', { count: counts.reduce((sum, c) => sum + c.sure, 0), total: number(total) })}
          </p>
        </>
      )}
      {without > 0 && without < total && <p>{t('reach.without', { count: without })}</p>}
    </>
  );
}
