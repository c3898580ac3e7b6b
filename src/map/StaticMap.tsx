import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topology } from 'topojson-specification';
import { labelPoint } from '../domain/label-point.ts';
import type { AreaCollection, AreaFeature } from '../domain/published.ts';
import { areaRow, featuresOf, type Ramp } from '../state/areas.ts';
import { isApproximate } from '../state/areas-kind.ts';
import type { Camera, Level } from '../state/view.ts';
import { projector, type Size } from './camera.ts';
import { namesApart } from './names.ts';
import { pathOf } from './path.ts';
import { featuresIn, shoresIn } from './topology.ts';

interface Props {
  readonly areas: AreaCollection;
  readonly strait: Topology;
  readonly camera: Camera;
  readonly size: Size;
  readonly level: Level;
  readonly selected: string | null;
  readonly place: string;
  readonly ramp: Ramp;
  readonly showAreas: boolean;
  /** Height of the letters of names, px. */
  readonly letterPx: number;
  readonly onSelect: (code: string) => void;
}

/**
 * The first map, drawn as SVG with no library to wait for: coast, areas by class, names. It stays where the browser has
 * no WebGL. The same mercator as MapLibre, so that the full map takes its place without a jump.
 */
export function StaticMap(props: Props) {
  const { ramp, areas, strait, camera, size, level, selected, place, showAreas, letterPx, onSelect } = props;
  const { t } = useTranslation();
  const land = useMemo(() => featuresIn(strait, 'land'), [strait]);
  const shores = useMemo(() => shoresIn(strait), [strait]);
  const water = useMemo(() => featuresIn(strait, 'water'), [strait]);
  const project = projector(camera, size);
  const borders = useMemo(() => featuresIn(strait, 'borders'), [strait]);
  const kecamatan = useMemo(() => featuresOf(areas, 'kecamatan'), [areas]);
  const approximate = isApproximate(areas);
  const paths = useMemo(() => {
    const at = projector(camera, size);
    return {
      foreign: land
        .filter((f) => f.properties?.role !== 'region')
        .map((f) => pathOf(f.geometry, at))
        .join(''),
      coast: shores.map((f) => pathOf(f.geometry, at)).join(''),
      water: water.map((f) => pathOf(f.geometry, at)).join(''),
      borders: approximate ? borders.map((f) => pathOf(f.geometry, at)).join('') : '',
      areas: kecamatan.map((f) => ({ row: areaRow(f.properties), d: pathOf(f.geometry, at) })),
    };
  }, [land, shores, water, borders, kecamatan, approximate, camera, size]);
  const fillOf = (step: number) => fill(step, ramp);
  const shown = level === 'kelurahan' ? featuresOf(areas, 'kelurahan') : kecamatan.filter(isPoint);
  const points = shown.filter(isPoint);
  const shapes = shown.filter((f) => !isPoint(f));
  const names = useMemo(() => {
    const at = projector(camera, size);
    const all = kecamatan.map(({ geometry, properties: { code, name, rank } }) => {
      const [lon, lat] = labelPoint(geometry);
      const [x, y] = at(lon, lat);
      return { code, text: name, x, y, order: code === selected ? 0 : (rank ?? 99) };
    });
    return namesApart(
      all.toSorted((a, b) => a.order - b.order),
      letterPx,
    );
  }, [kecamatan, camera, size, selected, letterPx]);
  return (
    <svg
      className="static-map"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('map.firstLabel', { place })}
    >
      <defs>
        <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">
          <circle cx="1.75" cy="1.75" r=".95" fill="var(--unsure)" />
          <circle cx="5.25" cy="5.25" r=".95" fill="var(--unsure)" />
        </pattern>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--nodata)" />
          <path d="M0 0V6" stroke="var(--nodata-line)" strokeWidth="1.4" />
        </pattern>
      </defs>
      <rect width={size.width} height={size.height} fill="var(--sea)" />
      <path d={paths.foreign} fill="var(--land)" />
      {paths.areas.map(({ row, d }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: keyboard and screen reader choose areas in the list, which says the same
        <g key={row.code} onClick={() => onSelect(row.code)} className="static-area">
          <path
            d={d}
            fill={fillOf(showAreas ? row.step : -1)}
            stroke={fillOf(showAreas ? row.step : -1)}
            strokeWidth={4}
            strokeLinejoin="round"
          />
          {showAreas && row.unsure && <path d={d} fill="url(#dots)" />}
        </g>
      ))}
      {shapes.map((f) => {
        const row = areaRow(f.properties);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: as for the areas above
          <path
            key={row.code}
            d={pathOf(f.geometry, project)}
            fill={fillOf(showAreas ? row.step : -1)}
            stroke={row.code === selected ? 'var(--map-ink)' : 'var(--inner)'}
            strokeWidth={row.code === selected ? 2 : 0.8}
            onClick={() => onSelect(row.code)}
          />
        );
      })}
      <path
        d={paths.borders}
        fill="none"
        stroke="var(--inner)"
        strokeWidth={1.2}
        strokeDasharray="4 3"
        pointerEvents="none"
      />
      <path d={paths.water} fill="var(--sea)" fillRule="evenodd" pointerEvents="none" />
      <path d={paths.coast} fill="none" stroke="var(--coast)" strokeWidth={0.8} pointerEvents="none" />
      {paths.areas.map(({ row, d }) =>
        row.code === selected ? (
          <path key={row.code} d={d} fill="none" stroke="var(--map-ink)" strokeWidth={2} pointerEvents="none" />
        ) : null,
      )}
      {points.map((f) => {
        const row = areaRow(f.properties);
        const [lon, lat] = labelPoint(f.geometry);
        const [x, y] = project(lon, lat);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: as for the areas above
          <circle
            key={row.code}
            cx={x}
            cy={y}
            r={4 + (row.score ?? 3) * 0.6}
            fill={fillOf(row.step)}
            stroke={row.inherited && row.code !== selected ? 'var(--map-halo)' : 'var(--map-ink)'}
            strokeWidth={row.code === selected ? 2.5 : row.inherited ? 2 : 1}
            onClick={() => onSelect(row.code)}
          />
        );
      })}
      {level !== 'kelurahan' &&
        names.map(({ code, text, x, y }) => (
          <text key={code} x={x} y={y} className="static-label">
            {text}
          </text>
        ))}
    </svg>
  );
}

const isPoint = (f: AreaFeature): boolean => f.geometry.type === 'Point';

const fill = (step: number, ramp: Ramp): string =>
  step < 0 ? 'var(--land-2)' : step === 0 ? 'url(#hatch)' : `var(--${ramp === 'risk' ? 'risk' : 'diff'}-${step})`;
