/** What the back-test says, in one sentence, with the figures behind it. */
import { wholePercent } from '../../domain/locale.ts';
import type { Assessment, ShareResult } from './assess.ts';

export interface BacktestSentence {
  readonly id: string;
  readonly en: string;
  /** The figures of the sentence; null where there are too few reports. */
  readonly figures: {
    readonly n: number;
    readonly share: number;
    /** Share of the reports that fell in the hot area. */
    readonly caught: number;
    /** The same for reports placed by chance where officers look alike: 5th and 95th percentile. */
    readonly chanceLow: number;
    readonly chanceHigh: number;
    readonly kde: number;
    readonly distinguishable: boolean;
  } | null;
}

/** The share of area the sentence speaks of. */
const SPOKEN_SHARE = 0.1;

/** All figures of a share, or null when one is missing. */
function known({ share, pai, kde, chance }: ShareResult) {
  const { low, high } = chance;
  return pai === null || kde === null || low === null || high === null ? null : { share, pai, kde, low, high };
}

/**
 * One plain sentence in each language from the pooled result. It says first whether that is better than chance, and claims nothing where it was not shown.
 */
export function backtestSentence({ pooled }: { readonly pooled: Assessment }): BacktestSentence {
  const spoken = pooled.shares.find(({ share }) => share === SPOKEN_SHARE);
  const found = spoken ? known(spoken) : null;
  if (!found || pooled.distinguishable === null)
    return {
      id: `Laporan terlalu sedikit (${pooled.n}) untuk menguji apakah kerawanan struktural menunjukkan lokasi laporan berikutnya.`,
      en: `Too few reports (${pooled.n}) to test whether structural risk shows where the next reports come from.`,
      figures: null,
    };
  const figures = {
    n: pooled.n,
    share: found.share,
    caught: found.pai * found.share,
    chanceLow: found.low * found.share,
    chanceHigh: found.high * found.share,
    kde: found.kde * found.share,
    distinguishable: pooled.distinguishable,
  };
  return { id: indonesian(figures), en: english(figures), figures };
}

type Figures = NonNullable<BacktestSentence['figures']>;

function english({ n, share, caught, chanceLow, chanceHigh, kde, distinguishable }: Figures): string {
  const p = wholePercent('en');
  const verdict = distinguishable
    ? 'Structural risk shows where reports come from better than chance'
    : 'Structural risk has not been shown to tell where reports come from any better than chance';
  return `${verdict}: the ${p(share)} of inhabited land and coastal water with the highest scores held ${p(caught)} of ${n} reports that the scores had not seen; places drawn by chance, as near to officers as the reports were, would hold ${p(chanceLow)} to ${p(chanceHigh)}; the density of other years' reports alone ${p(kde)}.`;
}

function indonesian({ n, share, caught, chanceLow, chanceHigh, kde, distinguishable }: Figures): string {
  const p = wholePercent('id');
  const verdict = distinguishable
    ? 'Kerawanan struktural menunjukkan lokasi laporan lebih baik daripada kebetulan'
    : 'Belum terbukti bahwa kerawanan struktural menunjukkan lokasi laporan lebih baik daripada kebetulan';
  return `${verdict}: ${p(share)} daratan berpenghuni dan perairan pantai dengan skor tertinggi memuat ${p(caught)} dari ${n} laporan yang belum dikenal skor itu; tempat acak yang sama dekatnya dengan petugas akan memuat ${p(chanceLow)} sampai ${p(chanceHigh)}; kepadatan laporan tahun lain saja ${p(kde)}.`;
}
