import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.ts';
import { rowsFrom } from '../../../map/story/rows.ts';
import { areaRows, GROUP_CODES } from '../../../state/areas.ts';
import { ready, useData } from '../../../state/data.ts';
import { legendEntries } from '../../../state/legend.ts';
import { useView } from '../../../state/store.ts';
import { type CountLook, reportedCounts } from '../../../state/story/counts.ts';
import { areaLevelOf, type View } from '../../../state/view.ts';
import { LegendMark } from '../../risk/LegendMark.tsx';

const LOOKS: readonly CountLook[] = ['many', 'some', 'none'];
const HELP = ['city.how1', 'stage.how', 'city.how3', 'city.how4'] as const;
const RADIUS: Readonly<Record<CountLook, number>> = { many: 9, some: 7, none: 3 };

function CountMark({ look }: { readonly look: CountLook }) {
  return (
    <svg width={32} height={20} aria-hidden="true">
      <circle
        cx={16}
        cy={10}
        r={RADIUS[look]}
        fill={look === 'many' ? 'var(--bad)' : 'var(--map-halo)'}
        stroke={look === 'none' ? 'var(--ink-2)' : 'var(--bad)'}
        strokeWidth={look === 'none' ? 1.2 : 2}
      />
    </svg>
  );
}

function Swatch({ step }: { readonly step: number }) {
  return (
    <svg width={32} height={20} aria-hidden="true">
      <rect x={5} y={3} width={22} height={14} rx={2} fill={step ? `var(--risk-${step})` : 'var(--nodata)'} />
      {step === 0 && (
        <path d="M6 16 18 4M12 16 24 4M18 16 26 8" stroke="var(--nodata-line)" strokeWidth={1.2} fill="none" />
      )}
    </svg>
  );
}

/** What is on the map of this step, and nothing else; how to read it is one click away. */
export function StageLegend({
  view,
  zoom,
  open,
}: {
  readonly view: View;
  readonly zoom: number;
  /** Where there is no room for it, it opens on demand. */
  readonly open: boolean;
}) {
  const { t } = useTranslation();
  const theme = useView((v) => v.theme);
  const language = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const layers = useData((s) => s.layers);
  const { level, time, layers: on } = view;
  const seen = useMemo(() => rowsFrom(zoom), [zoom]);
  const classes = useMemo(() => {
    const rows = areas && on.includes('areas') ? areaRows(areas, areaLevelOf(level)) : [];
    return {
      groups: [...GROUP_CODES].reverse().flatMap((code) => rows.find((r) => r.group === code) ?? []),
      missing: rows.some((r) => r.step === 0),
    };
  }, [areas, on, level]);
  const events = ready(layers.incidents)?.features;
  const counts = useMemo(
    () => (areas && events && on.includes('incidents') ? reportedCounts(areas, events, time) : []),
    [areas, events, on, time],
  );
  const entries = useMemo(
    () =>
      legendEntries(layers, 'public', time).filter(
        ({ layer, count }) => on.includes(layer) && seen.has(layer) && count !== 0,
      ),
    [layers, time, on, seen],
  );
  const looks = LOOKS.filter((look) => counts.some((c) => c.look === look));
  const span = [time.from, time.to].map((month) => (month ? formatDate(month, language) : '…')).join(' – ');
  return (
    <details className="panel stage-legend" open={open}>
      <summary>{t('stage.legend')}</summary>
      <div className="stage-legend-rows">
        {(classes.groups.length > 0 || classes.missing) && (
          <>
            <h3>{t('stage.classes')}</h3>
            <ul>
              {classes.groups.map((row) => (
                <li key={row.group}>
                  <Swatch step={row.step} />
                  {row.group && t(`class.group_${row.group}`)}
                </li>
              ))}
              {classes.missing && (
                <li>
                  <Swatch step={0} />
                  {t('class.none')}
                </li>
              )}
            </ul>
          </>
        )}
        {looks.length > 0 && (
          <>
            <h3>{t('stage.counts')}</h3>
            {(time.from || time.to) && <p className="note">{span}</p>}
            <ul>
              {looks.map((look) => (
                <li key={look}>
                  <CountMark look={look} />
                  {t(`stage.count.${look}`)}
                </li>
              ))}
            </ul>
          </>
        )}
        {entries.length > 0 && (
          <ul>
            {entries.map(({ layer, name }) => (
              <li key={layer}>
                <LegendMark layer={layer} profile="public" theme={theme} />
                {t(`legend.${name}`)}
              </li>
            ))}
          </ul>
        )}
        <details className="stage-help">
          <summary>{t('city.howHeading')}</summary>
          <ul className="plain note">
            {HELP.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
            {looks.length > 0 && <li>{t('stage.countsNote')}</li>}
          </ul>
        </details>
      </div>
    </details>
  );
}
