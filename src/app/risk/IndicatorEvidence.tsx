import { useTranslation } from 'react-i18next';
import { labelPoint } from '../../domain/label-point.ts';
import type { ModelIndicator } from '../../domain/model.ts';
import type { AreaFeature, IndicatorFact, LayerFeature, SourcedProperties } from '../../domain/published.ts';
import type { Programme } from '../../domain/register.ts';
import { formatNumber } from '../../i18n/format.ts';
import { behind } from '../../state/behind.ts';
import { ready, useData } from '../../state/data.ts';
import { useView } from '../../state/store.ts';
import { SourceLine } from './SourceLine.tsx';

const SHOWN = 4;

/** The figures behind one indicator: register rows of a measured one, the nearest places or routes of a computed one. */
export function IndicatorEvidence({
  indicator,
  facts,
  area,
}: {
  readonly indicator: ModelIndicator;
  readonly facts: readonly IndicatorFact[];
  readonly area: AreaFeature | undefined;
}) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const layers = useData((s) => s.layers);
  const programmes = useData((s) => ready(s.tables.programmes)) as readonly (Programme & SourcedProperties)[] | null;
  const found = area ? behind(indicator, layers, labelPoint(area.geometry), SHOWN) : null;
  const code = area?.properties.code;
  const naming =
    indicator.input.kind === 'computed' && indicator.input.operator === 'programmesNaming' && code
      ? (programmes ?? []).filter((p) => p.area_code?.startsWith(code))
      : [];
  const nameOf = (f: LayerFeature) =>
    String((language === 'id' ? f.properties.name_id : null) ?? f.properties.name ?? '');
  return (
    <>
      {facts.map((f) => (
        <SourceLine
          key={`${f.indicator}${f.year}${f.source_title}`}
          source={f}
          title={`${t(`fact.${f.indicator}` as 'fact.registered_voters', { defaultValue: f.indicator })}: ${f.band ?? formatNumber(f.value, language)} ${t(`unit.${f.unit}` as 'unit.persons', { defaultValue: f.unit })}, ${f.year}`}
        />
      ))}
      {found && <p className="note">{t(`area.${found.what}Behind`)}</p>}
      {found?.features.map(({ feature, km }) => (
        <SourceLine
          key={String(feature.properties.id)}
          source={feature.properties}
          title={`${nameOf(feature)}, ${formatNumber(km, language, 1)} km`}
        />
      ))}
      {naming.length > 0 && <p className="note">{t('area.programmesBehind')}</p>}
      {naming.map((p) => (
        <SourceLine key={p.id} source={p} title={`${p.name}, ${p.period_start ?? ''}`} />
      ))}
      {indicator.input.kind === 'computed' && (
        <p className="note">{`${t('area.computedFrom')}: ${indicator.input.source ?? ''}`}</p>
      )}
    </>
  );
}
