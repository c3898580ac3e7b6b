import { useTranslation } from 'react-i18next';
import type { ModelIndicator } from '../../domain/model.ts';
import type { AreaFeature, IndicatorFact, PublishedUnit } from '../../domain/published.ts';
import { formatNumber, formatValue, MISSING } from '../../i18n/format.ts';
import { ready, useData } from '../../state/data.ts';
import { factsBehind } from '../../state/facts.ts';
import { dimensionsOf, indicatorsOf, nodeName, yearsSpan } from '../../state/model.ts';
import { useAreas, useModel, useScores } from '../../state/scores.ts';
import { useView } from '../../state/store.ts';
import { Explore } from './explore/Explore.tsx';
import { IndicatorEvidence } from './IndicatorEvidence.tsx';
import { SourceLine } from './SourceLine.tsx';

/** Every indicator of the area with its value, year, and the publisher, title, date and grade of each figure behind it. */
export function SourcesTab({ code }: { readonly code: string | null }) {
  const { t } = useTranslation();
  const model = useModel();
  const scores = useScores();
  const language = useView((v) => v.language);
  const areas = useAreas();
  const manifest = useData((s) => ready(s.manifest));
  const facts = useData((s) => ready(s.tables.indicators)) as readonly IndicatorFact[] | null;
  if (!model) return <p className="skeleton" />;
  const area = areas?.features.find((f) => f.properties.code === code);
  const name = area?.properties.name ?? (language === 'id' ? manifest?.name_id : manifest?.name_en) ?? '';
  const unit = code ? scores.get(code) : undefined;
  const dataCode =
    area?.properties.level === 'kelurahan' ? area.properties.parent_code : (code ?? manifest?.settings.city_code ?? '');
  const span = yearsSpan(model);
  const top = (indicator: ModelIndicator): string | null => {
    const byCode = new Map(model.nodes.map((n) => [n.code, n]));
    const dimensions = new Set(dimensionsOf(model).map((d) => d.code));
    let at = indicator.parent;
    while (at && !dimensions.has(at)) at = byCode.get(at)?.parent ?? null;
    return at;
  };
  return (
    <>
      <h2 className="figure">{name}</h2>
      <Explore selected={code} />
      <h3>{t('area.evidence')}</h3>
      {span && (
        <p className="note">
          {span.to - span.from > 3
            ? t('area.yearsGap', { from: span.from, to: span.to })
            : `${t('area.years')} ${span.from}–${span.to}`}
        </p>
      )}
      {dimensionsOf(model).map((dimension) => (
        <section key={dimension.code}>
          <h3>{nodeName(dimension, language)}</h3>
          <ul>
            {indicatorsOf(model)
              .filter((i) => top(i) === dimension.code)
              .map((i) => (
                <IndicatorRow
                  key={i.code}
                  indicator={i}
                  unit={unit}
                  facts={facts ? factsBehind(i, dataCode, facts) : []}
                  area={area}
                />
              ))}
          </ul>
        </section>
      ))}
      {area && (
        <section>
          <h3>{t(area.properties.approximate ? 'app.approximate' : 'app.official')}</h3>
          <SourceLine source={area.properties} />
        </section>
      )}
    </>
  );
}

function IndicatorRow({
  indicator,
  unit,
  facts,
  area,
}: {
  readonly indicator: ModelIndicator;
  readonly area: AreaFeature | undefined;
  readonly unit: PublishedUnit | undefined;
  readonly facts: readonly IndicatorFact[];
}) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const value = unit?.indicators?.[indicator.code];
  const units = language === 'id' ? indicator.unit_id : indicator.unit_en;
  const note = language === 'id' ? indicator.note_id : indicator.note_en;
  const known = value?.raw !== null && value?.raw !== undefined;
  const flags = [
    indicator.years,
    value?.inherited ? t('area.inherited') : null,
    indicator.weight === 0 ? t('area.zeroWeight') : null,
  ].filter(Boolean);
  return (
    <li className="indicator">
      <details>
        <summary>
          <span className="indicator-name">{nodeName(indicator, language)}</span>
          {value && (
            <span className="indicator-value">
              {known ? (
                <>
                  <b>{formatValue(value.raw, language)}</b> <span className="note">{units}</span>
                </>
              ) : (
                <span className="note missing">{`${MISSING} ${t('area.missing')}`}</span>
              )}
            </span>
          )}
          <span className="note indicator-flags">
            {flags.join(' · ')}
            {value?.normalised !== null && value?.normalised !== undefined
              ? ` · ${t('area.normalised')}: ${formatNumber(value.normalised, language, 1)}`
              : ''}
          </span>
        </summary>
        <div className="indicator-more">
          {note && <p className="note">{note}</p>}
          <IndicatorEvidence indicator={indicator} facts={facts} area={area} />
        </div>
      </details>
    </li>
  );
}
