import { useMemo } from 'react';
import { markUrl } from '../../map/icons.ts';
import { coloursOf } from '../../map/theme.ts';
import type { LayerId, Profile } from '../../state/view.ts';

const LINES: Partial<
  Record<
    LayerId,
    readonly { readonly y: number; readonly stroke: string; readonly width: number; readonly dash?: string }[]
  >
> = {
  routes_irregular: [
    { y: 5, stroke: 'var(--route-irregular)', width: 1.9 },
    { y: 10, stroke: 'var(--route-irregular)', width: 1.5, dash: '5 3' },
    { y: 15, stroke: 'var(--route-irregular)', width: 1.3, dash: '1.4 2.8' },
  ],
  ferries: [{ y: 10, stroke: 'var(--route-ferry)', width: 1.4 }],
  feeders: [{ y: 10, stroke: 'var(--route-feeder)', width: 1.4, dash: '8 4' }],
  boundary: [{ y: 10, stroke: 'var(--limit)', width: 1.3, dash: '7 3 1.5 3' }],
};

const MARKS: Partial<Record<LayerId, readonly string[]>> = {
  landings: ['informal_landing'],
  ports: ['ferry_terminal_international', 'people_port'],
  border_points: ['iom_monitoring_area', 'border_post_inferred'],
  services: ['service'],
  posts: ['police_post'],
  bases: ['patrol_base'],
  foreign: ['foreign_landing'],
};

/** The mark of a layer as the map draws it. */
export function LegendMark({
  layer,
  profile,
  theme,
}: {
  readonly layer: LayerId;
  readonly profile: Profile;
  readonly theme: string;
}) {
  const colours = useMemo(() => coloursOf(theme), [theme]);
  const urls = useMemo(() => (MARKS[layer] ?? []).map((name) => markUrl(name, colours)), [layer, colours]);
  if (profile === 'public' && (layer === 'landings' || layer === 'routes_irregular')) {
    const colour = layer === 'landings' ? 'var(--port-informal)' : 'var(--route-irregular)';
    return (
      <svg width={32} height={20} aria-hidden="true">
        <path d="M16 2 23 6V14L16 18 9 14V6Z" fill={colour} fillOpacity={0.22} stroke={colour} />
      </svg>
    );
  }
  const lines = LINES[layer];
  if (lines) {
    return (
      <svg width={32} height={20} aria-hidden="true">
        {lines.map((l) => (
          <path key={l.y} d={`M1 ${l.y}H31`} stroke={l.stroke} strokeWidth={l.width} strokeDasharray={l.dash} />
        ))}
      </svg>
    );
  }
  if (layer === 'incidents' || layer === 'islands') {
    return (
      <svg width={32} height={20} aria-hidden="true">
        {layer === 'incidents' ? (
          <circle cx={16} cy={10} r={6} fill="var(--bad)" fillOpacity={0.4} stroke="var(--bad)" strokeWidth={1.4} />
        ) : (
          <circle cx={16} cy={10} r={2.4} fill="var(--land-2)" stroke="var(--coast)" />
        )}
      </svg>
    );
  }
  if (layer === 'flows') {
    return (
      <svg width={32} height={20} aria-hidden="true">
        <path d="M2 16Q9 2 16 12" fill="none" stroke="var(--port-dom)" strokeWidth={1.5} />
        <path d="M16 12Q23 1 30 15" fill="none" stroke="var(--route-irregular)" strokeWidth={1.5} />
      </svg>
    );
  }
  return (
    <span className="legend-marks" aria-hidden="true">
      {urls.map(
        (url) =>
          url && (
            <img key={url} src={url} width={urls.length > 1 ? 16 : 20} height={urls.length > 1 ? 16 : 20} alt="" />
          ),
      )}
    </span>
  );
}
