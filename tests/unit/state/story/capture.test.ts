import '../page.ts';
import { describe, expect, it } from 'vitest';
import { viewFault } from '../../../../src/region/story/view.ts';
import { parseLink } from '../../../../src/state/link.ts';
import { stepFromView, stepLink, storyAtHand } from '../../../../src/state/story/capture.ts';
import { newStory } from '../../../../src/state/story/edit.ts';
import { goneFrom, stageView } from '../../../../src/state/story/stage.ts';
import { defaultView } from '../../../../src/state/view.ts';

const known = { region: 'batam', places: ['batam', 'kalbar', 'nunukan'], areas: ['21.71', '21.71.03'] };
/** All that an internal page may show at once. */
const busy = parseLink(
  '#/risk?place=batam&at=1.10000,104.05000,11.20&level=cell&variant=evidence-free&classes=bnpb&w=POORHH:0.5&shown=POORHH' +
    '&area=21.71.03&compare=21.71.04&feature=places:SVC-001&tab=weights&layers=areas,bases,foreign,incidents,ports' +
    '&time=2022-01..2024-12&surface=density&terminals=0&table=1&story=abc&step=4&panel=1&theme=night&lang=en',
  'internal',
);

describe('a step made of what is on the map', () => {
  const step = stepFromView(busy, { id: 'Nongsa', en: 'Nongsa' });

  it('keeps place, camera, area, layers and time, and nothing else', () => {
    const [, query = ''] = step.view.split('?');
    expect([...new URLSearchParams(query).keys()].sort()).toEqual(['area', 'at', 'layers', 'time']);
    const shown = stageView(step, 'id');
    expect(shown).toMatchObject({
      camera: { lat: 1.1, lon: 104.05, zoom: 11.2 },
      area: '21.71.03',
      time: { from: '2022-01', to: '2024-12' },
    });
  });

  it('drops what only the internal form has: cells, bases, points abroad, weights and what is said of detection', () => {
    expect(stageView(step, 'id').layers.toSorted()).toEqual(['areas', 'incidents', 'ports']);
    expect(stageView(step, 'id').level).toBe('kecamatan');
    expect(step.view).not.toMatch(/POORHH|density|bases|foreign|evidence|bnpb|SVC|cell/);
    expect(goneFrom(step)).toEqual([]);
  });

  it('is a link that a pack of the region would take', () => {
    const ports = { ...busy, layers: busy.layers.filter((layer) => layer !== 'incidents') };
    expect(viewFault(stepLink(ports), known)).toBeNull();
    expect(viewFault(stepLink({ ...ports, place: 'nunukan', level: 'kelurahan', camera: null }), known)).toBeNull();
  });

  it('reads back as the same link, so that a view taken twice is no change', () => {
    expect(stepLink(stageView(step, 'en'))).toBe(step.view);
    expect(stepLink(defaultView('internal'))).toBe('#/risk');
    expect(stepLink(defaultView('public'))).toBe('#/risk');
  });

  it('begins with a heading in both languages, no text, no chart, no sources, and an id of its own', () => {
    expect(step).toMatchObject({
      heading: { id: 'Nongsa', en: 'Nongsa' },
      text: { id: '', en: '' },
      chart: null,
      sources: [],
    });
    const ids = Array.from({ length: 50 }, () => stepFromView(busy, step.heading).id);
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('the story a step belongs to', () => {
  const [a, b] = ['A', 'B'].map((title) => newStory({ id: title, en: title }, '2026-11-22'));
  const own = [a, b].flatMap((story) => story ?? []);
  it('is the open one, else the one written last, else the last; none where there is none', () => {
    expect(storyAtHand(own, a?.id ?? '', b?.id ?? '')).toBe(a);
    expect(storyAtHand(own, 'batam-2022-2024', a?.id ?? '')).toBe(a);
    expect(storyAtHand(own, null, null)).toBe(b);
    expect(storyAtHand([], 'batam-2022-2024', null)).toBeNull();
  });
});
