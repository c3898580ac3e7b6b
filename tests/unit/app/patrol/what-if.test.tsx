/** Simulations: the most useful change first, and why one cannot be planned. */
import { describe, expect, test } from 'vitest';
import { WhatIfChart } from '../../../../src/app/patrol/WhatIfChart.tsx';
import { MarginalBars } from '../../../../src/charts/MarginalBars.tsx';
import { all, page, text } from './page.tsx';
import { simulations } from './plan.ts';

const chart = (given: Partial<Parameters<typeof WhatIfChart>[0]> = {}) => (
  <WhatIfChart
    results={simulations}
    value={0.0702}
    bases={new Map([['PLC-140', 'KSOP Khusus Batam']])}
    progress={null}
    partial={false}
    onRun={() => {}}
    onCancel={() => {}}
    {...given}
  />
);
const table = (markup: string) => all(markup.slice(markup.indexOf('<tbody')), /<tr>(.*?)<\/tr>/g).map(text);

describe('simulations', () => {
  test('are sorted by what they add, with value and maximum; what cannot be planned is last, and why', () => {
    expect(table(page(chart()))).toEqual([
      'Satu kapal lagi seperti kapal 1 +1,36 8,4 % 8,7 %',
      'Kapal 2 lebih cepat 5 knot +0,07 7,1 % 7,3 %',
      'Kapal 1 dari KSOP Khusus Batam 0,00 7,0 % 7,3 %',
      'Laut lebih buruk: kecepatan turun 20 % −0,23 6,8 % 7,1 %',
      'Tanpa kapal 1 −1,54 5,5 % 5,7 %',
      'Kapal 2 dari PLC-136 Tidak dapat direncanakan: dengan jam layar dan kecepatan ini kapal tidak mencapai satu sektor pun. — —',
      'Kapal 1 dari posisi 1,052; 104,148 Tidak dapat direncanakan: syarat rencana tidak terpenuhi. — —',
    ]);
  });

  test('read the same in English', () => {
    const english = table(page(chart(), 'en'));
    expect(english[0]).toBe('One boat more like boat 1 +1.36 8.4 % 8.7 %');
    expect(english[3]).toBe('Worse sea: 20 % less speed −0.23 6.8 % 7.1 %');
    expect(english[6]).toContain('Boat 1 from position 1.052; 104.148');
  });

  test('say what they are held against and in what unit', () => {
    expect(text(page(chart()))).toContain('dalam poin persentase, terhadap rencana ini (7,0 %)');
  });

  test('before there are any are one sentence and one button', () => {
    for (const results of [null, []]) {
      const empty = page(chart({ results }));
      expect(empty).not.toContain('<table');
      expect(all(empty, /<button[^>]*>([^<]+)</g)).toEqual(['Hitung simulasi']);
      expect(text(empty)).toContain('bila satu hal berubah');
    }
  });

  test('while they are computed show how far, and can be stopped', () => {
    const running = page(chart({ results: null, progress: 0.42 }));
    expect(running).toContain('<progress value="0.42" max="1" aria-label="Simulasi"');
    expect(text(running)).toContain('Menghitung: 42 %');
    expect(all(running, /<button[^>]*>([^<]+)</g)).toEqual(['Hentikan']);
  });

  test('stopped before their end say that some are not shown', () => {
    expect(text(page(chart({ partial: true })))).toContain('yang belum dihitung tidak ditampilkan');
    expect(text(page(chart()))).not.toContain('belum dihitung');
  });
});

describe('bars around zero', () => {
  const bar = (key: string, value: number | null) => ({ key, name: key, note: null, value, text: String(value) });

  test('stand right of it, filled, and left of it, hollow, on one scale', () => {
    const drawn = page(<MarginalBars bars={[bar('a', 2), bar('b', 1), bar('c', -2), bar('d', null)]} />);
    expect(all(drawn, /<line x1="([\d.]+)%"/g)).toEqual(['50', '50', '50', '50']);
    expect(all(drawn, /<rect x="([\d.]+)%"/g)).toEqual(['50', '50', '2']);
    expect(all(drawn, /<rect [^>]*width="([\d.]+)%"/g)).toEqual(['48', '24', '48']);
    expect(all(drawn, /fill="([^"]+)"/g)).toEqual(['var(--ink-2)', 'var(--ink-2)', 'var(--panel)']);
  });

  test('of nothing but zeros do not divide by nothing', () => {
    expect(page(<MarginalBars bars={[bar('a', 0)]} />)).not.toContain('NaN');
    expect(page(<MarginalBars bars={[]} />)).toBe('<ul class="marginal-bars" aria-hidden="true"></ul>');
  });
});
