/** What src/protect lets out, in the plain shape that the formats write. */
import type { RegionPack } from '../domain/pack.ts';
import { withAreaCodes } from '../exchange/area-codes.ts';
import type { LayerFile } from '../exchange/layer.ts';
import type { Exported } from '../protect/export.ts';

export const exportFile = (
  { name, profile, features, geojson, licence, notice, compiled }: Exported,
  { settings, areas }: RegionPack,
): LayerFile => ({
  layer: name,
  title: `Jaga Selat · ${settings.name_en} · ${name} · ${profile}`,
  notice: Object.values(notice).join(' · '),
  licence,
  date: compiled,
  features: withAreaCodes(features, areas),
  geojson,
});
