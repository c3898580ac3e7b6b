/** What the check against reported interceptions says, in one sentence, with the figures behind it. */
import { wholePercent } from '../../../domain/locale.ts';
import type { Judgement } from './judge.ts';

export interface CheckSentence {
  readonly id: string;
  readonly en: string;
}

/**
 * One plain sentence in each language. It says first what was shown, and claims nothing where the reports are too few or
 * the interval allows the contrary. Reported interceptions show where officers were, too; the sentence says so.
 */
export function checkSentence(judgement: Judgement | null): CheckSentence {
  if (judgement === null)
    return {
      id: 'Tidak ada laporan pencegatan di laut untuk menguji kerawanan jalur laut menurut model.',
      en: 'There are no reported interceptions at sea to test the sea exposure with.',
    };
  return { id: indonesian(judgement), en: english(judgement) };
}

function english({ n, exposure, straight, chance, betterThanChance, betterThanStraight }: Judgement): string {
  const p = wholePercent('en');
  const verdict =
    betterThanChance === null
      ? `Too few reports (${n}) to decide whether the sea exposure shows where boats are stopped`
      : betterThanChance
        ? `The sea exposure shows where boats were stopped better than chance${betterThanStraight ? ' and better than straight lines' : ', but not shown to be better than straight lines'}`
        : 'The sea exposure has not been shown to tell where boats are stopped any better than chance';
  return `${verdict}: the tenth of the water with the highest exposure held ${p(exposure.value)} (${p(exposure.low)} to ${p(exposure.high)}) of ${n} reported interceptions, straight lines between the same places ${p(straight.value)}, chance as near to officers ${p(chance.low)} to ${p(chance.high)}; reports come from where officers look.`;
}

function indonesian({ n, exposure, straight, chance, betterThanChance, betterThanStraight }: Judgement): string {
  const p = wholePercent('id');
  const verdict =
    betterThanChance === null
      ? `Laporan terlalu sedikit (${n}) untuk memutuskan apakah kerawanan jalur laut menurut model menunjukkan lokasi kapal dihentikan`
      : betterThanChance
        ? `Kerawanan jalur laut menurut model menunjukkan lokasi kapal dihentikan lebih baik daripada kebetulan${betterThanStraight ? ' dan lebih baik daripada garis lurus' : ', tetapi belum terbukti lebih baik daripada garis lurus'}`
        : 'Belum terbukti bahwa kerawanan jalur laut menurut model menunjukkan lokasi kapal dihentikan lebih baik daripada kebetulan';
  return `${verdict}: sepersepuluh perairan dengan kerawanan tertinggi memuat ${p(exposure.value)} (${p(exposure.low)} sampai ${p(exposure.high)}) dari ${n} laporan pencegatan, garis lurus antara tempat yang sama ${p(straight.value)}, kebetulan yang sama dekatnya dengan petugas ${p(chance.low)} sampai ${p(chance.high)}; laporan berasal dari tempat petugas melihat.`;
}
