/** What lies over the map of a stage, px, with room for legend and strait above: the slide at the right of a wide window, at the foot of a narrow one (show.css). */
import type { Padding, Size } from '../../../map/camera.ts';
import { shapeOf } from '../../layout.ts';

/** From here on slide and legend have room beside the map. */
export const MEDIUM_PX = 900;

/** Share of a narrow window's height that the map keeps. */
const MAP_SHARE = 0.44;

export function coveredBy(size: Size): Padding {
  switch (shapeOf(size.width)) {
    case 'wide':
      return { left: 150, right: 600, top: 200, bottom: 110 };
    case 'medium':
      return { left: 60, right: 480, top: Math.min(300, size.height * 0.36), bottom: 110 };
    default:
      return { left: 12, right: 12, top: 64, bottom: size.height * (1 - MAP_SHARE) + 84 };
  }
}
