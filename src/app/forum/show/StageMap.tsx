import { useCallback, useMemo, useState } from 'react';
import type { Manifest } from '../../../domain/published.ts';
import { cameraFor } from '../../../map/camera.ts';
import { StaticMap } from '../../../map/StaticMap.tsx';
import { cameraOfStep } from '../../../map/story/frame.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import type { Camera } from '../../../state/view.ts';
import { useWindowSize } from '../../layout.ts';
import type { FullMapProps } from '../../map/FullMap.tsx';
import { lateMap } from '../../map/later.tsx';
import { type FirstMapProps, type LooksAt, MapStage } from '../../map/MapStage.tsx';
import { coveredBy, hasRoomBeside } from './layout.ts';
import { StageLegend } from './StageLegend.tsx';
import { setFeature, useShow } from './useShow.ts';
import { useStaged } from './useStaged.ts';
import { useSaid } from './useStoryTables.ts';

const ShowMap = lateMap(() => import('./ShowMap.tsx').then((m) => m.ShowMap));

/** As long as the tokens allow a movement to take (--move). */
const MOVE_MS = 160;
const ignore = () => undefined;

/** The first map of a step: classes and the area it is about. */
function FirstStep(props: FirstMapProps) {
  const areas = useData((s) => ready(s.areas));
  const view = useStaged()?.view;
  return areas ? (
    <StaticMap
      {...props}
      areas={areas}
      ramp="risk"
      level={view?.level ?? 'kecamatan'}
      selected={view?.area ?? null}
      showAreas={view?.layers.includes('areas') ?? false}
      onSelect={ignore}
    />
  ) : null;
}

/** The map of the step that is shown, with its legend. Moved by hand, it comes back with the next step. */
export function StageMap({ manifest }: { readonly manifest: Manifest }) {
  const staged = useStaged();
  const language = useView((v) => v.language);
  const inWords = useSaid(language);
  const heading = staged ? `${inWords(staged.step.heading).text}.` : '';
  const black = useShow((s) => s.black);
  const size = useWindowSize();
  const padding = useMemo(() => coveredBy(size), [size]);
  const key = staged ? `${staged.story.id} ${staged.step.id}` : '';
  const [byHand, setByHand] = useState<{ readonly key: string; readonly camera: Camera } | null>(null);
  const { views } = manifest.settings;
  const own = useMemo(() => {
    const view = staged?.view ?? { camera: null, place: views[0]?.id ?? '', layers: [] };
    return cameraOfStep(view, views, size, padding) ?? cameraFor(manifest.settings.strait, size, padding);
  }, [staged, views, manifest, size, padding]);
  const camera = byHand?.key === key ? byHand.camera : own;
  const moved = useCallback((c: Camera) => setByHand({ key, camera: c }), [key]);
  const home = useCallback(() => setByHand(null), []);
  const at: LooksAt = { camera, place: staged?.view.place ?? '', moved, home, moveMs: MOVE_MS };
  const pick = useCallback<FullMapProps['onPick']>(({ feature }) => setFeature(feature), []);
  return (
    <>
      <MapStage
        manifest={manifest}
        cover={black}
        padding={padding}
        full={ShowMap}
        first={FirstStep}
        onPick={pick}
        at={at}
        says={heading}
      />
      {staged && <StageLegend view={staged.view} zoom={camera.zoom} open={hasRoomBeside(size.width)} />}
    </>
  );
}
