/** Names of waters and lands on a still map. */
import { inBox } from './frame.ts';
import type { Wish } from './labels.ts';
import type { Ground } from './parts.ts';

/** As on screen. */
const FROM_ZOOM = { water: 6, land: 5.5 } as const;

export function nameWishes({ frame, facts, language, colours: c }: Ground): readonly Wish[] {
  return facts.labels.flatMap((label): Wish[] => {
    const at = frame.at([label.lon, label.lat]);
    if (frame.camera.zoom < FROM_ZOOM[label.kind] || !inBox(frame.box, at)) return [];
    const lines = [language === 'id' ? label.name_id : label.name_en];
    return label.kind === 'water'
      ? [
          {
            lines,
            at,
            look: { size: label.size, spacing: 0.9, fill: c.waterInk, water: true, rotate: label.rotate },
            stands: ['on', 'below', 'above'],
            gap: 8,
            order: 6,
          },
        ]
      : [
          {
            lines,
            at,
            look: { size: 12, spacing: 2.6, fill: c.mapInk, halo: c.mapHalo, opacity: 0.72 },
            stands: ['on', 'below', 'above'],
            gap: 8,
            order: 7,
          },
        ];
  });
}
