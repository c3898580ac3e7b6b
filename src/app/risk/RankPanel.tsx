import type { TFunction } from 'i18next';
import { memo, useCallback, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RankAxis, RankWhisker } from '../../charts/RankWhisker.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { reasonWords } from '../../i18n/reason.ts';
import { templateOf } from '../../i18n/template.ts';
import { type AreaRow, areaRows } from '../../state/areas.ts';
import { useApproximate } from '../../state/areas-kind.ts';
import { useCells } from '../../state/cells.ts';
import { nodeName } from '../../state/model.ts';
import { useNoIndex } from '../../state/regions.ts';
import { useScores } from '../../state/scores.ts';
import { useShown, useShownAreas } from '../../state/showing.ts';
import { useChange, useView, useViewPart } from '../../state/store.ts';
import { type AreaLevel, areaLevelOf, type Language, LEVELS, type Level } from '../../state/view.ts';
import { NoIndex } from '../region/NoIndex.tsx';
import { ChoiceNote } from './ChoiceNote.tsx';
import { ShownNote } from './explore/ShownNote.tsx';
import { ShownRow } from './explore/ShownRow.tsx';
import { VariantSwitch } from './VariantSwitch.tsx';

const WHISKER = 112;
/** About as many rows as a window shows at once. */
const AT_ONCE = 16;

/** The first rows as they are, the rest when there is time: nobody sees them before scrolling, and a slider must not wait. */
function useSoon(rows: readonly AreaRow[]): readonly AreaRow[] {
  const later = useDeferredValue(rows);
  return useMemo(() => {
    if (later === rows || rows.length <= AT_ONCE) return rows;
    const first = rows.slice(0, AT_ONCE);
    const codes = new Set(first.map((r) => r.code));
    return [...first, ...later.slice(AT_ONCE).filter((r) => !codes.has(r.code))];
  }, [rows, later]);
}

/** Areas from most to least, with the interval of their rank; in public by class group, without ranks. */
export function RankPanel() {
  const { t } = useTranslation();
  const approximate = useApproximate();
  const change = useChange();
  const chosen = useView((v) => v.level);
  const profile = useView((v) => v.profile);
  const level = areaLevelOf(chosen);
  const language = useView((v) => v.language);
  const areas = useShownAreas();
  const noIndex = useNoIndex();
  const levels = LEVELS.filter((l) =>
    l === 'cell'
      ? profile === 'internal' && !noIndex
      : l === 'kecamatan' || !areas || areas.features.some((f) => f.properties.level === l),
  );
  const rows = useMemo(() => (areas ? areaRows(areas, level) : []), [areas, level]);
  const names = useMemo(
    () => new Map((areas?.features ?? []).map((f) => [f.properties.code, f.properties.name])),
    [areas],
  );
  const shown = useShown();
  const ranked = rows.some((r) => r.rank !== null);
  return (
    <section className="panel rank" aria-labelledby="rank-heading">
      <div className="panel-head">
        <h2 id="rank-heading">
          {shown ? nodeName(shown, language) : t('rank.heading')}{' '}
          <span className="note">{shown ? t('area.of10') : t('rank.notCases')}</span>
        </h2>
        <span className="note">{rows.length ? t('rank.areas', { count: rows.length }) : ''}</span>
      </div>
      <fieldset className="seg levels" aria-label={t('rank.level')}>
        {levels.map((l) => (
          <button
            key={l}
            type="button"
            aria-pressed={chosen === l}
            onClick={() => change(l === 'cell' ? { level: l, shown: null } : { level: l })}
          >
            {t(`rank.${l}`)}
          </button>
        ))}
      </fieldset>
      {noIndex ? <NoIndex /> : <VariantSwitch />}
      <ChoiceNote />
      <ShownNote rows={rows} />
      {chosen === 'cell' && <CellNote />}
      {ranked && !shown && (
        <div className="rank-axis note" aria-hidden="true">
          <span className="rank-title">{t('rank.rank')}</span>
          <RankAxis count={rows.length} width={WHISKER} />
          <span className="right">{t('rank.score')}</span>
        </div>
      )}
      <ol id="list" className="rank-list" tabIndex={-1} aria-busy={!areas}>
        {!areas &&
          Array.from({ length: 12 }, (_, i) => i).map((i) => (
            <li key={i} className="rank-row">
              <i className="skeleton" style={{ width: `${86 - i * 4}%` }} />
            </li>
          ))}
        <RankRows rows={rows} level={level} names={names} ranked={ranked} shown={shown !== null} />
      </ol>
      <p className="note rank-foot">
        <span className="phone-standing">{`${t('app.standing')}. ${t(approximate ? 'app.approximate' : 'app.official')}. `}</span>
        {shown ? (
          `${t('explore.footNote')}${rows.some((r) => r.inherited) ? ` ${t('explore.footInherited')}` : ''}`
        ) : ranked ? (
          <RankNote rows={rows} level={chosen} />
        ) : noIndex ? (
          t('region.points')
        ) : areas ? (
          t('rank.publicNote')
        ) : (
          ''
        )}
      </p>
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly AreaRow[];
  readonly level: AreaLevel;
  /** Of the areas, by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly ranked: boolean;
  /** Whether one indicator stands in place of the index. */
  readonly shown: boolean;
}

/** The rows alone come a second time, with those that waited: what stands around them is drawn once. */
function RankRows({ rows, level, names, ranked, shown }: RowsProps) {
  const { t } = useTranslation();
  const change = useChange();
  const { area: selected, language } = useViewPart('area', 'language');
  const listed = useSoon(rows);
  const rankedWords = useMemo(
    () => templateOf(`${t('rank.of', { skipInterpolation: true })}, ${t('rank.score')} {{score}}`),
    [t],
  );
  const select = useCallback(
    (code: string) => change({ area: code, feature: null, tab: 'area', panel: true }),
    [change],
  );
  return listed.map((row, i) =>
    shown ? (
      <ShownRow key={row.code} row={row} count={rows.length} selected={row.code === selected} onSelect={select} />
    ) : (
      <RankRow
        key={row.code}
        row={row}
        count={rows.length}
        language={language}
        t={t}
        rankedWords={rankedWords}
        selected={row.code === selected}
        parent={level === 'kelurahan' ? (names.get(row.parentCode) ?? null) : null}
        heading={!ranked && row.group !== listed[i - 1]?.group ? row.group : null}
        onSelect={select}
      />
    ),
  );
}

interface RowProps {
  readonly row: AreaRow;
  readonly count: number;
  readonly language: Language;
  readonly t: TFunction;
  /** What is said of a ranked row. */
  readonly rankedWords: ReturnType<typeof templateOf>;
  readonly selected: boolean;
  readonly parent: string | null;
  readonly heading: AreaRow['group'];
  readonly onSelect: (code: string) => void;
}

/** Remembered: rows that wait for their turn must not be drawn with those that do not. */
const RankRow = memo(function RankRow({
  row,
  count,
  language,
  t,
  rankedWords,
  selected,
  parent,
  heading,
  onSelect,
}: RowProps) {
  const low = row.rankLow ?? row.rank;
  const high = row.rankHigh ?? row.rank;
  const words =
    row.rank === null
      ? row.group
        ? t(`class.group_${row.group}`)
        : t('class.none')
      : rankedWords({ rank: row.rank, count, low, high, score: formatNumber(row.score, language, 1) });
  return (
    <>
      {heading && <li className="rank-group note">{t(`class.group_${heading}`)}</li>}
      <li>
        <button
          type="button"
          className="rank-row"
          aria-pressed={selected}
          onClick={() => onSelect(row.code)}
          title={parent ?? undefined}
        >
          <span className="rank-n" aria-hidden="true">
            {row.rank ?? ''}
          </span>
          <span className="rank-name">{row.name}</span>
          <span className="visually-hidden">{`, ${words}${parent ? `, ${parent}` : ''}`}</span>
          {row.rank !== null ? (
            <RankWhisker
              nominal={row.rank}
              low={low}
              high={high}
              count={count}
              step={row.step}
              width={WHISKER}
              height={30}
            />
          ) : (
            <span className="class-chip" data-step={row.step} aria-hidden="true">
              {row.group
                ? t('rank.scoreIntervalShort', {
                    low: formatNumber(row.scoreLow, language, 1),
                    high: formatNumber(row.scoreHigh, language, 1),
                  })
                : t('class.none')}
            </span>
          )}
          {row.rank !== null && (
            <span className="rank-score" aria-hidden="true">
              {formatNumber(row.score, language, 1)}
            </span>
          )}
        </button>
      </li>
    </>
  );
});

/** What the whiskers are, and one true thing to know before reading the order as certain. */
function RankNote({ rows, level }: { readonly rows: readonly AreaRow[]; readonly level: Level }) {
  const { t } = useTranslation();
  const scores = useScores();
  const [first, second] = rows;
  const same = first && second && scores.get(first.code)?.sameAs?.includes(second.code);
  return (
    <>
      {t('rank.whiskerNote')} {same && first && second ? t('rank.sameAs', { a: first.name, b: second.name }) : ''}
      {level !== 'kecamatan' && (
        <>
          <br />
          {t(level === 'cell' ? 'rank.cellNote' : 'rank.inheritedNote')}
        </>
      )}
    </>
  );
}

/** How the cells on the map are getting on. */
function CellNote() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { phase, cells, detail } = useCells();
  return (
    <div className="variant">
      {phase === 'scoring' && <progress max={1} aria-label={t('cells.scoring')} />}
      <p className="note" role="status">
        {phase === 'scoring' && t('cells.scoring')}
        {phase === 'failed' && t('cells.failed', { detail: reasonWords(t, detail ?? '') })}
        {phase === 'done' &&
          cells &&
          t('cells.done', { count: formatNumber(cells.codes.length, language) as unknown as number })}
      </p>
    </div>
  );
}
