/** What src/protect lets out, in the plain shape that the formats write. */
import type { RegionPack } from '../domain/pack.ts';
import { withAreaCodes } from '../exchange/area-codes.ts';
import type { LayerFile } from '../exchange/layer.ts';
import { layerTitle, NOTICE_LINE } from '../exchange/published-layer.ts';
import type { Exported } from '../protect/export.ts';

/** P-codes of the shapes that bear one, by Kemendagri code. */
const pcodesIn = ({ kecamatan, kelurahan }: RegionPack['geometry']): ReadonlyMap<string, string> =>
  new Map(
    [...kecamatan.features, ...kelurahan.features].flatMap(({ properties: { code, pcode } }) =>
      pcode === undefined ? [] : [[code, pcode] as const],
    ),
  );

export const exportFile = (
  { name, profile, features, geojson, licence, compiled }: Exported,
  { settings, areas, geometry }: RegionPack,
): LayerFile => ({
  layer: name,
  title: layerTitle(settings.name_en, name, profile),
  notice: NOTICE_LINE,
  licence,
  date: compiled,
  features: withAreaCodes(features, areas, pcodesIn(geometry)),
  geojson,
});
