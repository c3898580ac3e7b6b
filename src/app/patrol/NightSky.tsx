/** What lies behind the hours of a night: daylight, twilight, midnight, and how high the moon stands. */
import type { Window } from '../../patrol/plan/window.ts';
import type { NightSky, Span } from '../../patrol/sky.ts';

interface Frame {
  readonly window: Window;
}

const percent = ({ startHour, endHour }: Window, hour: number): number =>
  ((hour - startHour) / (endHour - startHour)) * 100;

function Band({ window, span: { from, to }, fill }: Frame & { readonly span: Span; readonly fill: string }) {
  const at = percent(window, from);
  return <rect x={`${at}%`} width={`${percent(window, to) - at}%`} height="100%" fill={fill} />;
}

/** Strokes of 8 × 8 px that meet from one drawing to the next, as long as each is a multiple of 8 px high. */
export function TwilightHatch({ id }: { readonly id: string }) {
  return (
    <svg width={0} height={0} aria-hidden="true" className="night-defs">
      <defs>
        <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill="var(--panel-2)" />
          <path d="M-2 2L2-2M0 8L8 0M6 10L10 6" stroke="var(--edge)" strokeWidth={0.75} opacity={0.7} />
        </pattern>
      </defs>
    </svg>
  );
}

/** Day plain, twilight hatched, darkness the panel itself, midnight a dashed line. Fills its drawing. */
export function Ground({ window, sky, hatch }: Frame & { readonly sky: NightSky; readonly hatch: string }) {
  const { startHour, endHour } = window;
  const midnight = `${percent(window, 24)}%`;
  return (
    <>
      {sky.day.map((span) => (
        <Band key={span.from} window={window} span={span} fill="var(--land)" />
      ))}
      {sky.twilight.map((span) => (
        <Band key={span.from} window={window} span={span} fill={`url(#${hatch})`} />
      ))}
      {startHour < 24 && endHour > 24 && (
        <line x1={midnight} x2={midnight} y1="0" y2="100%" stroke="var(--edge)" strokeDasharray="2 2" />
      )}
    </>
  );
}

/** Degrees of altitude that the drawing is high: a moon overhead touches its top. */
const TOP = 90;

/** The moon above its horizon as an area; what is below is not drawn. */
export function MoonPath({ window, moon }: Frame & { readonly moon: NightSky['moon'] }) {
  const points = moon.map(({ hour, altitude }) => [percent(window, hour), TOP - Math.max(0, altitude)] as const);
  const line = points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');
  const [first] = points;
  const last = points.at(-1);
  return (
    <>
      {first && last && (
        <svg
          width="100%"
          height="100%"
          viewBox={`0 0 100 ${TOP}`}
          preserveAspectRatio="none"
          className="night-moon"
          aria-hidden="true"
        >
          <path d={`${line}L${last[0].toFixed(2)} ${TOP}L${first[0].toFixed(2)} ${TOP}Z`} className="night-moon-area" />
          <path d={line} className="night-moon-line" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
      <line x1="0" x2="100%" y1="100%" y2="100%" stroke="var(--edge)" strokeWidth={2} />
    </>
  );
}
