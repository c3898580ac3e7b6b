import { Fragment } from 'react';
import { formatClock, formatShare } from '../../i18n/format.ts';
import type { Week } from '../../patrol/plan/schedule.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { numberText } from '../../state/patrol/sectors.ts';
import { datesOf } from './hours.ts';
import { shortCell } from './sectors.ts';
import { useLanguage } from './useLanguage.ts';

interface Props {
  readonly night: Week['nights'][number];
  readonly window: Window;
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
}

/** One night of the week: its date and what it covers, then a row a boat. */
export function WeekNight({ night: { date, value, vessels }, window, numbers, names }: Props) {
  const { t, language } = useLanguage();
  const nameOf = (cell: string) => names.get(cell) ?? t('patrolView.cell', { cell: shortCell(cell) });
  return (
    <tbody>
      <tr className="week-night">
        <th scope="rowgroup" colSpan={2}>
          {datesOf({ ...window, date }, language)}
        </th>
        <td className="right second">{t('patrolView.week.cover', { share: formatShare(value, language) })}</td>
      </tr>
      {vessels.map(({ depart, home, sectors }, v) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a boat is its place in the fleet
        <tr key={v}>
          <th scope="row">{v + 1}</th>
          {sectors.length === 0 ? (
            <td colSpan={2} className="second">
              {t('patrolView.stays')}
            </td>
          ) : (
            <>
              <td className="nowrap">{`${formatClock(depart, language)}–${formatClock(home, language)}`}</td>
              <td>
                {sectors.map(({ cell }, i) => {
                  const number = numbers.get(cell);
                  return (
                    <Fragment key={cell}>
                      {i > 0 && ', '}
                      {number !== undefined && <b>{numberText(number)}</b>}
                      <span className={number === undefined ? undefined : 'visually-hidden'}> {nameOf(cell)}</span>
                    </Fragment>
                  );
                })}
              </td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  );
}
