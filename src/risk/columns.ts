/** From a pack and a model to one column an indicator, with source, year and inheritance of every value. */
import { isIndicator, type ModelIndicator } from '../domain/model.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { IndicatorValue } from '../domain/score.ts';
import { measuredLookup } from './measured.ts';
import type { CheckedModel } from './model/schema.ts';
import { OPERATORS } from './operators/registry.ts';
import type { SpatialContext } from './spatial/context.ts';
import { rememberingTurf } from './spatial/geometer.ts';
import { seaOf } from './spatial/sea.ts';
import { quadrature } from './spatial/spread.ts';
import type { SpatialUnit } from './spatial/units.ts';

export type Provenance = Pick<IndicatorValue, 'inherited' | 'source' | 'year'>;

export interface IndicatorColumn {
  readonly indicator: ModelIndicator;
  /** One value a unit in the indicator's own unit; NaN is missing. */
  readonly values: Float64Array;
  readonly provenance: readonly Provenance[];
}

const NOTHING: Provenance = { inherited: false, source: null, year: null };

/** The nominal context: Turf, quadrature over error discs, the sea at its stated resolution. */
export function nominalContext(pack: RegionPack, model: CheckedModel, units: readonly SpatialUnit[]): SpatialContext {
  let sea: ReturnType<typeof seaOf> | undefined;
  return {
    tables: pack,
    units,
    geometer: rememberingTurf(units),
    spread: quadrature,
    references: (unit) => unit.references,
    seaSpread: null,
    sea: () => {
      if (sea === undefined) sea = seaOf(pack, model.sea, units);
      return sea;
    },
  };
}

/** Columns in the order of the model's indicators, of those that are `wanted`. */
export function indicatorColumns(
  pack: RegionPack,
  model: CheckedModel,
  context: SpatialContext,
  wanted: (indicator: ModelIndicator) => boolean = () => true,
): IndicatorColumn[] {
  const lookup = measuredLookup(pack.area_indicators);
  const { units } = context;
  return model.nodes
    .filter(isIndicator)
    .filter(wanted)
    .map((indicator) => {
      const { input } = indicator;
      if (input.kind === 'computed') {
        const values =
          OPERATORS.get(input.operator)?.compute(context, input.parameters) ??
          new Float64Array(units.length).fill(Number.NaN);
        return {
          indicator,
          values,
          provenance: Array.from(values, (v) =>
            Number.isNaN(v) ? NOTHING : { inherited: false, source: input.source, year: indicator.years },
          ),
        };
      }
      const found = units.map((unit) => {
        const inherited = indicator.inherited && unit.parent !== null;
        const value = lookup(inherited ? (unit.parent ?? unit.code) : unit.code, input);
        return value && { ...value, inherited };
      });
      return {
        indicator,
        values: Float64Array.from(found, (v) => v?.value ?? Number.NaN),
        provenance: found.map((v) => (v ? { inherited: v.inherited, source: v.source, year: v.year } : NOTHING)),
      };
    });
}
