import { useTranslation } from 'react-i18next';
import { DriverBars } from '../../charts/DriverBars.tsx';
import { RankAxis, RankWhisker } from '../../charts/RankWhisker.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { areaRow, areaRows } from '../../state/areas.ts';
import { isAsModelled } from '../../state/choice.ts';
import { dimensionsOf, indicatorsOf, nodeName } from '../../state/model.ts';
import { useAreas, useModel, useScores } from '../../state/scores.ts';
import { useChange, useView } from '../../state/store.ts';
import { AreaEvents } from './AreaEvents.tsx';
import { AreaServices } from './AreaServices.tsx';
import { ClassChances } from './ClassChances.tsx';
import { AreaCompare } from './compare/AreaCompare.tsx';
import { RankChangeNote } from './RankChangeNote.tsx';
import { inSentence, joinNames } from './sentence.ts';

const SHOWN_DRIVERS = 7;
/** More than these are counted, not named. */
const NAMED = 6;
/** Fits the narrowest panel. */
const AXIS_PX = 300;
/** Differences below this are noise on a scale of ten. */
const LEAST_DIFFERENCE = 0.05;

/** One area: how high, why, how sure, and what was reported there. */
export function AreaTab({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const asModelled = useView((v) => v.variant === 'full' && v.shown === null && isAsModelled(v.choice));
  const areas = useAreas();
  const unit = useScores().get(code);
  const model = useModel();
  const feature = areas?.features.find((f) => f.properties.code === code);
  if (!areas || !feature) return <p className="second">{t('area.noneSelected')}</p>;
  const row = areaRow(feature.properties);
  const count = areaRows(areas, row.level).length;
  const parent = areas.features.find((f) => f.properties.code === row.parentCode)?.properties.name ?? '';
  const areaName = new Map(areas.features.map((f) => [f.properties.code, f.properties.name]));
  const names = new Map((model?.nodes ?? []).map((n) => [n.code, nodeName(n, language)]));
  const drivers = [...(unit?.factors ?? [])]
    .filter((f) => Math.abs(f.contribution) >= LEAST_DIFFERENCE)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, SHOWN_DRIVERS)
    .sort((a, b) => b.contribution - a.contribution)
    .map((f) => ({ code: f.code, name: names.get(f.code) ?? f.code, difference: f.contribution }));
  const leading = (unit?.leading_factors ?? []).map((c) => names.get(c) ?? c);
  const up = drivers
    .filter((d) => d.difference > 0)
    .slice(0, 2)
    .map((d) => inSentence(d.name));
  const down = drivers
    .filter((d) => d.difference < 0)
    .slice(-1)
    .map((d) => inSentence(d.name));
  const sentence = up.length
    ? down.length
      ? t('area.driverSentenceBoth', { up: joinNames(up, t('area.and')), down: joinNames(down, t('area.and')) })
      : t('area.driverSentence', { up: joinNames(up, t('area.and')) })
    : down.length
      ? t('area.driverSentenceDown', { down: joinNames(down, t('area.and')) })
      : leading.length
        ? t('area.driverSentence', {
            up: joinNames(
              leading.map((n) => inSentence(n)),
              t('area.and'),
            ),
          })
        : '';
  const inherited =
    model && unit?.indicators ? indicatorsOf(model).some((i) => unit.indicators?.[i.code]?.inherited) : false;
  return (
    <>
      <div className="area-title">
        <h2 className="figure">{row.name}</h2>
        {row.score !== null && (
          <p className="figure">
            <span className="visually-hidden">{t('rank.score')} </span>
            {formatNumber(row.score, language, 1)}
            <span className="visually-hidden"> {t('area.scoreOf10')}</span>
          </p>
        )}
      </div>
      <div className="row spread">
        <span className="second">
          {row.level === 'kecamatan' ? t('area.kecamatanCode', { code }) : t('area.kelurahanCode', { code, parent })}
        </span>
        <span className="class-chip" data-step={row.step}>
          {row.classCode ? t(`class.${row.classCode}`) : row.group ? t(`class.group_${row.group}`) : t('class.none')}
        </span>
      </div>
      {unit && <ClassChances unit={unit} />}
      {row.rank !== null && (
        <>
          <RankWhisker
            nominal={row.rank}
            low={row.rankLow}
            high={row.rankHigh}
            count={count}
            step={row.step}
            width={AXIS_PX}
            height={26}
          />
          <RankAxis count={count} width={AXIS_PX} />
          <p className="second">
            {t('rank.of', { rank: row.rank, count, low: row.rankLow ?? row.rank, high: row.rankHigh ?? row.rank })}
          </p>
        </>
      )}
      {row.scoreLow !== null && row.scoreHigh !== null && (
        <p className="note">
          {t('area.scoreInterval', {
            low: formatNumber(row.scoreLow, language, 1),
            high: formatNumber(row.scoreHigh, language, 1),
          })}
        </p>
      )}
      {unit?.sameAs && row.rank !== null && (
        <p className="note">
          {unit.sameAs.length === 0
            ? t('area.apart')
            : unit.sameAs.length > NAMED
              ? t('area.sameMany', { count: unit.sameAs.length })
              : t('area.same', {
                  list: joinNames(
                    unit.sameAs.map((c) => areaName.get(c) ?? c),
                    t('area.and'),
                  ),
                })}
        </p>
      )}
      {row.rank !== null && asModelled && <RankChangeNote code={code} />}
      {sentence && <p className="area-sentence second">{sentence}</p>}
      {inherited && <p className="note">{t('rank.inheritedNote')}</p>}
      {drivers.length > 0 && (
        <>
          <h3>
            {t('area.drivers')} <span className="note">({t('area.driversUnit')})</span>
          </h3>
          <DriverBars drivers={drivers} language={language} />
        </>
      )}
      {model && unit?.nodes && (
        <>
          <h3>
            {t('area.dimensions')} <span className="note">({t('area.of10')})</span>
          </h3>
          <ul className="drivers">
            {dimensionsOf(model).map((d) => {
              const value = unit.nodes?.[d.code] ?? null;
              return (
                <li key={d.code} className="driver">
                  <span className="driver-name">{nodeName(d, language)}</span>
                  <svg width={108} height={24} aria-hidden="true">
                    <rect x={0} y={8} width={108} height={8} rx={2} fill="var(--panel-2)" />
                    {value !== null && (
                      <rect x={0} y={8} width={(value / 10) * 108} height={8} rx={2} fill="var(--ink-2)" />
                    )}
                  </svg>
                  <span className="driver-value">{formatNumber(value, language, 1)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p>
        <button type="button" className="link" onClick={() => change({ tab: 'sources' })}>
          {t('area.show')} ›
        </button>
      </p>
      <AreaCompare code={code} />
      <AreaEvents
        name={row.level === 'kecamatan' ? row.name : parent}
        kelurahan={row.level === 'kelurahan' ? row.name : null}
      />
      <AreaServices feature={feature} />
    </>
  );
}
