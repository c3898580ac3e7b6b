import { AIM_PX, type Pixel } from '../../map/aim.ts';

const BOX = 2 * AIM_PX + 16;

/** The circle by which a hand on keys aims: what lies in it is what Enter picks. Seen while the map has the focus. */
export function MapAim({ at }: { readonly at: Pixel }) {
  const middle = BOX / 2;
  const reach = AIM_PX + 6;
  const cross = `M${middle} ${middle - reach}v6M${middle} ${middle + reach}v-6M${middle - reach} ${middle}h6M${middle + reach} ${middle}h-6`;
  return (
    <svg
      className="map-aim"
      width={BOX}
      height={BOX}
      style={{ left: at.x - middle, top: at.y - middle }}
      aria-hidden="true"
    >
      {(['halo', 'line'] as const).map((part) => (
        <g key={part} className={part}>
          <circle cx={middle} cy={middle} r={AIM_PX} />
          <path d={cross} />
        </g>
      ))}
    </svg>
  );
}
