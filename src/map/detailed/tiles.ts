/** Gives MapLibre the tiles of the archive that somebody gave, read from the file itself. */
import { addProtocol } from 'maplibre-gl';
import { FileSource, PMTiles, Protocol } from 'pmtiles';
import { ARCHIVE_KEY } from '../../state/local/archive.ts';

let protocol: Protocol | null = null;
let shown: Blob | null = null;

/** Gives MapLibre the tiles of an archive; the one before is forgotten. */
export function showArchive(file: Blob): void {
  if (shown === file) return;
  if (!protocol) {
    const made = new Protocol();
    addProtocol('pmtiles', async (request, abort) => {
      const { data } = await made.tilev4(request, abort);
      return { data: data as Uint8Array };
    });
    protocol = made;
  }
  shown = file;
  protocol.tiles.clear();
  protocol.add(new PMTiles(new FileSource(new File([file], ARCHIVE_KEY))));
}
