/** Making the public files of the region: reading, checking, scoring with 1,000 draws, coarsening, writing the text. */
import { publicationInput, textsOf } from '../../src/cli/publish.ts';
import { publication } from '../../src/protect/publication.ts';
import { type Bench, checksum, timed } from './measure.ts';

export const benches: readonly Bench[] = [
  {
    name: 'publish-public-ms',
    unit: 'ms',
    limit: 60_000,
    measure: async () => {
      const { ms, result } = await timed(1, async () =>
        textsOf(publication(await publicationInput('batam'), 'public')),
      );
      const characters = [...result.values()].reduce((sum, text) => sum + text.length, 0);
      return { value: ms, n: characters, check: checksum([...result]) };
    },
  },
];
