import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock, formatNumber, formatPercent, MISSING } from '../../i18n/format.ts';
import { readWindow } from '../../patrol/plan/window.ts';
import { usePatrol } from '../../state/patrol/store.ts';
import { useView } from '../../state/store.ts';
import { shapeOf, useWindowSize } from '../layout.ts';
import { Icon } from '../shell/Icon.tsx';
import { BriefButton } from './BriefButton.tsx';
import { NightPanel } from './NightPanel.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { FORMATS, type Format, savePlan } from './save.ts';
import { useBases } from './useBases.ts';
import { useIsStale, useSectorNames } from './usePlan.ts';

const MOST_OPEN = 5;

/** The plan: how much it covers and how much any plan could, boat by boat, what stays open, and the files of it. */
export function PlanTab() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const planned = usePatrol((s) => s.planned);
  const boat = usePatrol((s) => s.boat);
  const running = usePatrol((s) => s.task === 'plan');
  const stale = useIsStale();
  const names = useSectorNames();
  const bases = useBases();
  const shape = shapeOf(useWindowSize().width);
  // Where there is no room under the map, the night stands with the plan.
  const narrow = shape === 'small' || shape === 'phone';
  const [said, setSaid] = useState('');
  if (!planned) return <p className="second">{t('patrol.noPlan')}</p>;
  const { plan, form } = planned;
  const n = (x: number | null, digits = 1) => formatNumber(x, language, digits);
  const nameOf = (cell: string) => {
    const near = names.get(cell);
    return near ? t('patrol.near', { name: near.name, distance: n(near.distanceNm) }) : cell;
  };
  const clock = (text: string) => formatClock(text, language);
  const total = (pick: (v: (typeof plan.vessels)[number]) => number) =>
    plan.vessels.reduce((sum, v) => sum + pick(v), 0);
  const fuel = plan.vessels.some((v) => v.fuelL !== null) ? total((v) => v.fuelL ?? 0) : null;
  const baseOf = ({ base, baseName }: (typeof plan.vessels)[number]) =>
    (typeof base === 'string' ? bases.get(base) : null) ?? baseName;
  // Files speak the language of the screen, bases included.
  const named = () => ({ ...plan, vessels: plan.vessels.map((v) => ({ ...v, baseName: baseOf(v) })) });
  const save = (format: Format) => setSaid(t('patrol.saved', { name: savePlan(named(), form.date, format, language) }));
  return (
    <>
      {stale && <p className="patrol-note">{t('patrol.stale')}</p>}
      {plan.stopped === 'failed' && <p className="patrol-note">{t('patrol.partialPlan')}</p>}
      <PlanFigures
        value={plan.value}
        bound={plan.bound}
        gap={plan.gap}
        boundMethod={plan.boundMethod}
        running={running}
      />
      <dl className="patrol-facts">
        <dt>{t('patrol.sectors')}</dt>
        <dd>{total((v) => v.sectors.length)}</dd>
        <dt>{t('patrol.shipHours')}</dt>
        <dd>{`${n(total((v) => v.hours))} ${t('patrol.hoursUnit')}`}</dd>
        <dt>{t('patrol.distance')}</dt>
        <dd>{`${n(total((v) => v.distanceNm))} ${t('patrol.nm')}`}</dd>
        <dt>{t('patrol.fuel')}</dt>
        <dd>{fuel === null ? MISSING : `${n(fuel, 0)} L`}</dd>
      </dl>
      <p className="note">{`${t('patrol.ended')}: ${running ? t('patrol.running') : t(`patrol.stopped.${plan.stopped}`)}`}</p>
      {narrow && <NightPanel />}
      <ol className="patrol-boats">
        {plan.vessels.map((v, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a boat is known by its number
          <li key={i}>
            <button
              type="button"
              className="patrol-boat-row"
              aria-pressed={boat === i}
              onClick={() => usePatrol.setState({ boat: boat === i ? null : i, cell: null })}
            >
              <span className="patrol-boat-number" aria-hidden="true">
                {i + 1}
              </span>
              <span className="grow">
                <span className="patrol-boat-name">
                  <b>{baseOf(v) ?? t('patrol.boat', { number: i + 1 })}</b>
                  <b className="nowrap">{`${n(v.hours)} ${t('patrol.hoursUnit')}`}</b>
                </span>
                <span className="second">
                  {t('patrol.boatTimes', { depart: clock(v.depart), home: clock(v.home), count: v.sectors.length })}
                </span>
                <span className="second">
                  {[
                    `${n(form.boats[i]?.speedKn ?? null, 0)} ${t('patrol.knots')}`,
                    `${n(v.distanceNm)} ${t('patrol.nm')}`,
                    ...(v.fuelL === null ? [] : [t('patrol.fuelWith', { litres: n(v.fuelL, 0) })]),
                  ].join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {plan.watchValue !== undefined && (
        <p className="note">{t('patrol.watchValue', { share: n(plan.watchValue * 100) })}</p>
      )}
      {plan.othersShare !== undefined && (
        <p className="note">{t('patrol.othersShare', { share: n(plan.othersShare * 100) })}</p>
      )}
      {plan.vessels.some((v) => v.gapNm > 0.05) && (
        <p className="note">
          {t('patrol.gap', {
            list: plan.vessels
              .flatMap((v, i) => (v.gapNm > 0.05 ? [`${t('patrol.boat', { number: i + 1 })} ${n(v.gapNm)}`] : []))
              .join(' · '),
          })}
        </p>
      )}
      <h3>{t('patrol.open')}</h3>
      <p className="note">{t('patrol.openNote')}</p>
      <ul className="patrol-open">
        {plan.open.slice(0, MOST_OPEN).map((o) => (
          <li key={o.cell} className="row">
            <span className="grow">{nameOf(o.cell)}</span>
            <span>{formatPercent(o.share, language, 1)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('patrol.files')}</h3>
      <div className="row patrol-files">
        {FORMATS.map((format) => (
          <button key={format} type="button" className="btn line" disabled={running} onClick={() => save(format)}>
            <Icon name="download" size={16} />
            {format.toUpperCase()}
          </button>
        ))}
      </div>
      <p className="note" role="status">
        {said}
      </p>
      {!running && (
        <BriefButton
          plan={plan}
          window={readWindow(form.date, form.start, form.end).window}
          direction={form.direction}
          speedLossPct={form.speedLossPct ?? 0}
          seaNotes={form.seaNote}
          tip={form.tips.length > 0}
        />
      )}
      <p className="note">{t('patrol.filesNote')}</p>
    </>
  );
}
