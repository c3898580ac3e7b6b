/**
 * `export`: one layer as a file on stdout. What may leave is decided in src/protect alone; here its answer is written in
 * the format asked for.
 */
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { FORMATS, type Format, isFormat, layerText } from '../../exchange/formats.ts';
import {
  EXPORT_LAYERS,
  type Exported,
  type ExportInput,
  type ExportLayer,
  exported,
  isExportLayer,
} from '../../protect/export.ts';
import type { Profile } from '../../protect/profile.ts';
import { levelScores } from '../../worker/level-scores.ts';
import { exportFile } from '../export-file.ts';
import { scoreCells } from '../publish/cells.ts';
import { readPack } from '../read-pack.ts';
import { type Answer, json, usage, type Verb } from '../verb.ts';

const PROFILES: readonly string[] = ['public', 'internal'] satisfies readonly Profile[];
const isProfile = (text: string): text is Profile => PROFILES.includes(text);

/** The scores a layer needs and no others: a thousand draws are not made for a list of ports. */
async function inputFor(layer: ExportLayer, pack: RegionPack): Promise<Outcome<ExportInput | null>> {
  const scores = layer === 'areas' ? await levelScores(pack) : { value: [], errors: [] };
  const cells = layer === 'cells' ? scoreCells(pack) : { value: [], errors: [] };
  if (scores.value === null || cells.value === null)
    return { value: null, errors: [...scores.errors, ...cells.errors] };
  return { value: { pack, scores: scores.value, cells: cells.value }, errors: [] };
}

function written(layer: Exported, pack: RegionPack, format: Format): Answer {
  const result = layerText(format, exportFile(layer, pack));
  if (result.kind === 'refused') return usage(`--format ${format} for --layer ${layer.name}: ${result.reason}`);
  if (result.left > 0) process.stderr.write(`${result.left} features of ${layer.name} have no position: left out\n`);
  return { kind: 'text', text: result.text };
}

export const verb: Verb = {
  usage: `--region R [--profile public|internal] --layer ${EXPORT_LAYERS.join('|')} --format ${FORMATS.join('|')}`,
  positionals: [],
  options: {
    region: { type: 'string' },
    // What nobody asked for in so many words leaves in its public form.
    profile: { type: 'string', default: 'public' },
    layer: { type: 'string' },
    format: { type: 'string' },
  },
  run: async ({ region, profile, layer, format }) => {
    if (typeof region !== 'string') return usage('--region is missing');
    if (typeof profile !== 'string' || !isProfile(profile))
      return usage(`--profile must be one of ${PROFILES.join(', ')}`);
    if (typeof layer !== 'string' || !isExportLayer(layer))
      return usage(`--layer must be one of ${EXPORT_LAYERS.join(', ')}`);
    if (typeof format !== 'string' || !isFormat(format)) return usage(`--format must be one of ${FORMATS.join(', ')}`);
    const pack = readPack(region);
    if (pack === null) return usage(`--region: "${region}" is neither a folder nor the id of a region`);
    // As for the site: nothing is handed out of half a pack.
    if (pack.errors.length > 0) return json({ errors: pack.errors }, false);
    const { value: input, errors } = await inputFor(layer, pack.value);
    return input === null ? json({ errors }, false) : written(exported(layer, input, profile), pack.value, format);
  },
};
