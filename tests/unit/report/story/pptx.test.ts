/** A story as a presentation: opened as the zip it is, and read part by part. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/i18n/words.ts';
import { graphsOf } from '../../../../src/report/story/slides/chart.ts';
import { BATAM, COOPERATION, deck, PIXEL, pptxOf, storyOf, storyTextOn, wordsOn } from './decks.ts';

const made = { story: deck(BATAM, 'id'), cooperation: deck(COOPERATION, 'en') };
let file: Awaited<ReturnType<typeof pptxOf>>;
let second: Awaited<ReturnType<typeof pptxOf>>;
beforeAll(async () => {
  file = await pptxOf(made.story);
  second = await pptxOf(made.cooperation);
});
const both = () => [file, second];

describe('a shipped story as a PPTX', () => {
  test('is a package whose parts are all there, well formed, and numbered once', () => {
    for (const { names, text, slides } of both()) {
      for (const name of names.filter((n) => /\.(xml|rels)$/.test(n))) {
        const parser = new SaxesParser();
        parser.on('error', (error) => expect.fail(`${name}: ${error.message}`));
        parser.write(text(name)).close();
      }
      const types = [...text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, part]) => part ?? '');
      expect(types.filter((part) => !names.includes(part))).toEqual([]);
      for (const slide of slides) {
        const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
      for (const rels of names.filter((n) => n.endsWith('.rels'))) {
        const folder = rels.replace(/_rels\/[^/]+$/, '');
        for (const [, target = ''] of text(rels).matchAll(/Target="([^"]+)"/g)) {
          const part = target.startsWith('/') ? target.slice(1) : new URL(target, `x:///${folder}`).pathname.slice(1);
          expect(names, `${rels}: ${target}`).toContain(part);
        }
      }
    }
  });

  test('says every word of every step, heading as title, in its language', () => {
    for (const [{ slides }, from, lang] of [
      [file, made.story, 'id-ID'],
      [second, made.cooperation, 'en-GB'],
    ] as const) {
      const said = slides.map(wordsOn);
      expect(said[0]).toContain(from.title);
      for (const { heading, paragraphs, part } of from.slides) {
        const on = said.find((words) => words.includes(heading));
        expect(on, heading).toBeDefined();
        for (const paragraph of paragraphs) expect(said.flat().join(' ')).toContain(paragraph);
        expect(on).toContain(part);
      }
      for (const slide of slides) {
        expect(slide.match(/<p:ph type="title"\/>/g)).toHaveLength(1);
        expect(new Set([...slide.matchAll(/ lang="([^"]+)"/g)].map(([, l]) => l))).toEqual(new Set([lang]));
      }
    }
  });

  test('has what a map is not, and a number, on every slide; sources by number, all of them at the end', () => {
    for (const [{ slides }, from] of [
      [file, made.story],
      [second, made.cooperation],
    ] as const) {
      for (const slide of slides) {
        const text = wordsOn(slide).join(' ');
        for (const line of from.standing) expect(text).toContain(line);
        expect(slide).toContain('type="slidenum"');
      }
      const all = slides.map((s) => wordsOn(s).join('\n')).join('\n');
      for (const source of from.slides.flatMap((s) => s.sources)) expect(all).toContain(`] ${source}`);
    }
    const how = wordsOf('id');
    const reading = file.slides.map(wordsOn).find((words) => words.includes(how('city.howHeading')));
    for (const key of ['city.how1', 'stage.how', 'city.how3', 'city.how4'] as const)
      expect(reading).toContain(how(key));
  });

  test('has native charts with the values of the figure, gaps as gaps, hatches as patterns, a workbook behind each', () => {
    const graphs = [made.story, made.cooperation].map((d) =>
      d.slides.flatMap((s) => (s.figure ? graphsOf(s.figure) : [])),
    );
    for (const [i, { charts, names, bytes }] of both().entries()) {
      expect(charts).toHaveLength(graphs[i]?.length ?? -1);
      const books = names.filter((n) => n.startsWith('ppt/embeddings/'));
      expect(books).toHaveLength(charts.length);
      for (const [n, graph] of (graphs[i] ?? []).entries()) {
        const chart = charts[n] ?? '';
        const values = /<c:val>(.*?)<\/c:val>/s.exec(chart)?.[1] ?? '';
        const points = [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, v]) => [
          Number(at),
          Number(v),
        ]);
        expect(points).toEqual(graph.series.values.flatMap((v, at) => (v === null ? [] : [[at, v]])));
        expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
        const hatched = graph.series.reasons.filter((r) => r !== null).length;
        expect(chart.match(/<a:pattFill/g)?.length ?? 0).toBe(graph.kind === 'bar' ? hatched : 0);
      }
      const sheets = books.map((name) =>
        strFromU8(unzipSync(bytes(name))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
      );
      const first = graphs[i]?.[0]?.series;
      expect(sheets.some((s) => first?.values.every((v) => v === null || s.includes(`<v>${v}</v>`)))).toBe(true);
    }
    // 87 is a count to 18 December, 59 is worked out: one dense hatch, one wide with a dashed edge.
    expect(file.charts[0]).toMatch(/dkUpDiag.*wdUpDiag.*prstDash val="dash"/s);
    expect(file.charts[0]).toContain('<a:t>≈ 59</a:t>');
  });

  test('has tables as tables, with a head, and the row of Indonesia', () => {
    const table = second.slides.find((s) => s.includes('<a:tbl>') && s.includes('736,100')) ?? '';
    expect(table).toContain('<a:tblPr firstRow="1"/>');
    expect(table.match(/<a:tr /g)).toHaveLength(12);
  });

  test('has a map with words for those who do not see it on every step', () => {
    const maps = file.slides.flatMap((s) => [...s.matchAll(/name="map" descr="([^"]*)"/g)].map(([, alt]) => alt));
    expect(maps).toHaveLength(BATAM.steps.length);
    for (const alt of maps) expect(alt).toMatch(/^Peta: \S/);
  });

  test('points nowhere outside, names no one, and keeps what is for the speaker', async () => {
    for (const { names, text } of both()) {
      expect(names.filter((n) => n.startsWith('ppt/notesSlides'))).toEqual([]);
      for (const name of names.filter((n) => n.endsWith('.rels'))) expect(text(name)).not.toContain('External');
      expect(text('docProps/core.xml')).toMatch(/<dc:creator>Jaga Selat<\/dc:creator>/);
      const all = names
        .filter((n) => /\.(xml|rels)$/.test(n))
        .map(text)
        .join('');
      expect(all).not.toMatch(/file:\/\/|[A-Z]:\\|\/(home|Users|tmp|root)\//);
      for (const { notes } of made.story.slides) expect(all).not.toContain(notes.slice(0, 40));
    }
    const asked = await pptxOf(made.story, { notes: true });
    const spoken = asked.names
      .filter((n) => /notesSlide\d+\.xml$/.test(n))
      .flatMap((n) => wordsOn(asked.text(n)))
      .join(' ');
    for (const { notes } of made.story.slides) expect(spoken).toContain(notes.replaceAll('\n', ' ').slice(0, 40));
  });
});

describe('bad input to a presentation', () => {
  const [step] = BATAM.steps;
  if (!step) throw new Error('a story without steps');
  const one = (change: Partial<typeof step>) => deck({ ...storyOf(BATAM.id), steps: [{ ...step, ...change }] }, 'id');

  test('a very long text goes on on further slides and loses no word', async () => {
    const paragraph = 'Kapal berangkat sebelum fajar dari pantai yang tidak dijaga. ';
    const long = Array.from({ length: 40 }, (_, i) => `${i}: ${paragraph.repeat(6).trim()}`);
    const text = { id: long.join('\n\n'), en: '' };
    const { slides } = await pptxOf(one({ text }));
    const said = slides.map(storyTextOn).join(' ');
    for (const p of long) expect(said.includes(p), p.slice(0, 20)).toBe(true);
    expect(slides.length).toBeGreaterThan(5);
    expect(slides.flatMap(wordsOn).filter((w) => /\(lanjutan\).*\(lanjutan\)/.test(w))).toEqual([]);
  });

  test('a heading of a page and a word without end stay whole, in the text', async () => {
    const heading = { id: 'Pernyataan yang sangat panjang '.repeat(40).trim(), en: '' };
    const text = { id: `W${'W'.repeat(900)}`, en: '' };
    const { slides } = await pptxOf(one({ heading, text }));
    const said = slides.map(storyTextOn).filter(Boolean).join(' ');
    expect(said.includes(heading.id)).toBe(true);
    expect(said.replaceAll(' ', '').includes(text.id)).toBe(true);
  });

  test('a place that is gone, an area without data, and a map that cannot be drawn are said on the slide', async () => {
    const gone = one({ view: '#/risk?place=nowhere&area=99.99.99' });
    const { slides, lacking } = await pptxOf(gone, { picture: async () => ({ missing: '9000 × 9000 px' }) });
    const said = slides.flatMap(wordsOn).join(' ');
    const t = wordsOf('id');
    expect(said).toContain(t('stage.gone.place', { name: 'nowhere' }));
    expect(said).toContain(t('stage.gone.area', { name: '99.99.99' }));
    expect(said).toContain(t('slides.noMap', { detail: '9000 × 9000 px' }));
    expect(lacking).toBe(1);
  });

  test('a story without steps says so, and signs that no XML holds do no harm', async () => {
    const { slides } = await pptxOf(deck({ ...BATAM, title: { id: 'A\u0000B & <C>', en: '' }, steps: [] }, 'id'));
    expect(slides.flatMap(wordsOn)).toContain(wordsOf('id')('stage.noSteps'));
    expect(wordsOn(slides[0] ?? '')).toContain('A B & <C>');
  });

  test('logos stand on the first slide with their names, one that cannot be read is named; without any, their place is kept', async () => {
    const logos = [
      { name: 'Mitra A', data: PIXEL, width: 40, height: 20 },
      { name: 'Mitra B', data: 'data:image/svg+xml;base64,PHN2Zy8+', width: 40, height: 20 },
    ];
    const { slides, names } = await pptxOf(deck({ ...BATAM, logos, steps: [] }, 'id'));
    expect(slides[0]?.match(/name="logo" descr="Mitra A"/g)).toHaveLength(1);
    expect(wordsOn(slides[0] ?? '')).toContain(wordsOf('id')('still.note.logo', { name: 'Mitra B' }));
    expect(names.filter((n) => n.endsWith('.svg'))).toEqual([]);
    expect(slides[0]).not.toContain('type="pic"');
    expect(file.slides[0]).toMatch(/<p:ph[^>]*type="pic"/);
  });

  test('stops between two slides, with nothing kept', async () => {
    const work = new AbortController();
    const heard: number[] = [];
    const { storyPptx } = await import('../../../../src/report/story/pptx/storyPptx.ts');
    const { request } = await import('./decks.ts');
    const file = await storyPptx(
      made.story,
      request({
        signal: work.signal,
        onProgress: (done) => {
          heard.push(done);
          if (done === 3) work.abort();
        },
      }),
    );
    expect(file).toEqual({ stopped: true });
    expect(heard).toEqual([0, 1, 2, 3]);
  });
});
