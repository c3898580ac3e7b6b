/** What lies over the map of a stage, px, with room for legend and strait above: the slide at the right of a wide window, at the foot of a narrow one (show.css). */
import type { Padding, Size } from '../../../map/camera.ts';
import { shapeOf, textScale } from '../../layout.ts';

/** Whether slide and legend have room beside the map. */
export const hasRoomBeside = (width: number): boolean => ['wide', 'medium'].includes(shapeOf(width));

/** Share of a narrow window's height that the map keeps. */
const MAP_SHARE = 0.44;

export function coveredBy(size: Size): Padding {
  const px = (usual: number) => usual * textScale();
  switch (shapeOf(size.width)) {
    case 'wide':
      return { left: px(150), right: px(600), top: px(200), bottom: px(110) };
    case 'medium':
      return { left: px(60), right: px(480), top: Math.min(px(300), size.height * 0.36), bottom: px(110) };
    default:
      return { left: 12, right: 12, top: px(64), bottom: size.height * (1 - MAP_SHARE) + px(84) };
  }
}
