import { useId, useState } from 'react';
import { formatShare } from '../../i18n/format.ts';
import type { Week } from '../../patrol/plan/schedule.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { useStore } from '../../state/store.ts';
import { ExportProfile } from '../risk/ExportProfile.tsx';
import { save } from '../risk/table/save.ts';
import { Icon } from '../shell/Icon.tsx';
import './patrol-panels.css';
import { shortCell } from './sectors.ts';
import { useLanguage } from './useLanguage.ts';
import { WeekNight } from './WeekNight.tsx';
import { Working } from './Working.tsx';
import { watchesOf, weekColumns } from './weekFile.ts';

interface Props {
  /** null before one was made. */
  readonly week: Week | null;
  readonly window: Window;
  /** Of cells: what the map writes on them. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  /** For the name of the file. */
  readonly region: string;
  /** Share done, 0 to 1, while one is being made; else null. */
  readonly progress: number | null;
  readonly onMake: () => void;
  readonly onCancel: () => void;
}

/** A price that is printed as nothing. */
const FREE = 0.0005;

/** Seven nights that cannot be foretold, what that costs, and what stays unseen. */
export function WeekTable({ week, window, numbers, names, region, progress, onMake, onCancel }: Props) {
  const { t, language } = useLanguage();
  const id = useId();
  const share = (x: number) => formatShare(x, language);
  const priceOf = (price: number) =>
    price < FREE ? t('patrolView.week.free') : t('patrolView.week.price', { share: share(price) });
  return (
    <section className="patrol-part" aria-labelledby={id}>
      <h2 id={id}>{t('patrolView.week.heading')}</h2>
      {week === null && <p className="second">{t('patrolView.week.empty')}</p>}
      {week && (
        <>
          <p className="second">
            {week.plans > 1 && <>{priceOf(week.price)} </>}
            {t('patrolView.week.from', {
              count: week.plans,
              within: formatShare(week.within, language, 0),
              best: share(week.bestValue),
              mean: share(week.meanValue),
            })}
          </p>
          {week.neverSeen.length > 0 && (
            <div className="patrol-warning">
              <p>{t('patrolView.week.unseen', { count: week.neverSeen.length })}</p>
              <ul>
                {week.neverSeen.map(({ cell, share: part }) => (
                  <li key={cell}>
                    {t('patrolView.week.unseenShare', {
                      name: names.get(cell) ?? t('patrolView.cell', { cell: shortCell(cell) }),
                      share: share(part),
                    })}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <table className="week-table">
            <caption className="visually-hidden">{t('patrolView.week.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('patrolView.week.boat')}</th>
                <th scope="col">{`${t('patrolView.week.time')}, ${t('patrolView.zone')}`}</th>
                <th scope="col">{t('patrolView.week.sectors')}</th>
              </tr>
            </thead>
            {week.nights.map((night) => (
              <WeekNight key={night.date} night={night} window={window} numbers={numbers} names={names} />
            ))}
          </table>
          <WeekSave week={week} window={window} numbers={numbers} names={names} region={region} />
        </>
      )}
      {progress === null ? (
        <button type="button" className="btn line" onClick={onMake}>
          {t(week ? 'patrolView.week.again' : 'patrolView.week.make')}
        </button>
      ) : (
        <Working what={t('patrolView.week.heading')} share={progress} onCancel={onCancel} />
      )}
    </section>
  );
}

/** There is no public form of a schedule: it is saved as internal data, or not at all. */
function WeekSave({
  week,
  window,
  numbers,
  names,
  region,
}: Pick<Props, 'window' | 'numbers' | 'names' | 'region'> & { week: Week }) {
  const { t } = useLanguage();
  const out = useStore((s) => s.exportProfile);
  const [refused, setRefused] = useState(false);
  const onSave = () => {
    setRefused(out === 'public');
    if (out === 'public') return;
    void save(`jaga-selat-${region}-week-internal`, weekColumns(t, window, numbers, names), watchesOf(week));
  };
  return (
    <>
      <div className="week-save">
        <button type="button" className="btn line" onClick={onSave}>
          <Icon name="download" /> {t('table.csv')}
        </button>
        <ExportProfile />
      </div>
      <p className="note" role="status">
        {refused && out === 'public' ? t('patrolView.week.noPublic') : ''}
      </p>
    </>
  );
}
