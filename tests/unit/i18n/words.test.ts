/** Both languages say the same things, and have a word for everything the data hold. */
import '../state/page.ts';
import { describe, expect, test } from 'vitest';
import en from '../../../src/i18n/en.json';
import id from '../../../src/i18n/id.json';
import { CLASS_CODES, GROUP_CODES } from '../../../src/state/areas.ts';
import { LAYER_FILES } from '../../../src/state/data.ts';
import { factsBehind } from '../../../src/state/facts.ts';
import { legendEntries } from '../../../src/state/legend.ts';
import { indicatorsOf } from '../../../src/state/model.ts';
import { PANEL_TABS, THEMES, WORKSPACES } from '../../../src/state/view.ts';
import { featuresOfFile, PROFILES, published } from '../state/published.ts';

type Tree = { readonly [key: string]: string | Tree | readonly (string | Tree)[] };
const flat = (tree: unknown, path = ''): readonly (readonly [string, string])[] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree as Tree).flatMap(([key, value]) => flat(value, path ? `${path}.${key}` : key))
    : [[path, String(tree)]];

const words = { id: new Map(flat(id)), en: new Map(flat(en)) };
const variables = (text = '') => (text.match(/\{\{\s*\w+\s*\}\}/g) ?? []).map((v) => v.replace(/\s/g, '')).sort();

test('the two files hold the same keys', () => {
  expect(words.id.size).toBeGreaterThan(300);
  expect([...words.en.keys()].sort()).toEqual([...words.id.keys()].sort());
});

test('no text is empty, and none stands around in spaces', () => {
  for (const language of ['id', 'en'] as const) {
    for (const [key, text] of words[language]) expect(text, `${language} ${key}`).toBe(text.trim());
    expect([...words[language]].filter(([, text]) => !text)).toEqual([]);
  }
});

test('a sign of per cent stays on the line of its number', () => {
  for (const language of ['id', 'en'] as const)
    expect([...words[language]].filter(([, text]) => /[\d}][ ]?%/.test(text))).toEqual([]);
});

test('a text fills in the same variables in both', () => {
  for (const [key, text] of words.id) expect(variables(words.en.get(key)), key).toEqual(variables(text));
});

test('no text is left in the other language: what is the same in both is a name or a sign', () => {
  const same = [...words.id].filter(([key, text]) => words.en.get(key) === text && /[a-z]{4}/i.test(text));
  const sentences = same.filter(
    ([, text]) =>
      text
        .replace(/\{\{.*?\}\}/g, '')
        .split(/\s+/)
        .filter((w) => /\w/.test(w)).length > 3,
  );
  expect(sentences).toEqual([]);
});

describe.each(['id', 'en'] as const)('a word exists (%s)', (language) => {
  const has = (key: string) => words[language].has(key);
  const missing = (keys: Iterable<string>) => [...new Set(keys)].filter((key) => !has(key));
  const properties = PROFILES.flatMap((profile) =>
    LAYER_FILES.flatMap((file) => featuresOfFile(profile, file).map((f) => f.properties)),
  );
  const values = (name: string) =>
    properties.map((p) => p[name]).filter((x) => x !== null && x !== undefined && x !== '');

  test('for every kind of place, route and event', () => {
    expect(new Set(values('kind')).size).toBeGreaterThan(20);
    expect(missing(values('kind').map((kind) => `kind.${kind}`))).toEqual([]);
    expect(missing(['island', 'boundary', 'flow_origin', 'flow_destination'].map((kind) => `kind.${kind}`))).toEqual(
      [],
    );
  });

  test('for every confidence, direction, status, grade and basis', () => {
    expect(missing(values('confidence').map((x) => `feature.confidence.${x}`))).toEqual([]);
    expect(missing(values('direction').map((x) => `feature.direction.${x}`))).toEqual([]);
    expect(missing(values('status').map((x) => `feature.status.${x}`))).toEqual([]);
    expect(missing(values('grade').map((x) => `area.grade${x}`))).toEqual([]);
    const basis = featuresOfFile('internal', 'border_points').map(
      (f) => (f.properties.attributes as { basis?: string }).basis,
    );
    expect(basis).toContain('inferred');
    expect(missing(basis.filter(Boolean).map((x) => `feature.basis.${x}`))).toEqual([]);
  });

  test('for every service offered', () => {
    const offered = values('attributes').flatMap((a) => (a as { services?: readonly string[] }).services ?? []);
    expect(offered.length).toBeGreaterThan(10);
    expect(missing(offered.map((s) => `service.${s}`))).toEqual([]);
  });

  test('for every figure and unit behind an indicator', () => {
    const { model, facts } = published.internal;
    const codes = ['21.71', ...published.internal.areas.features.map((f) => f.properties.code)];
    const shown = indicatorsOf(model).flatMap((i) => codes.flatMap((code) => factsBehind(i, code, facts)));
    expect(shown.length).toBeGreaterThan(30);
    expect(missing(shown.map((f) => `fact.${f.indicator}`))).toEqual([]);
    expect(missing(shown.map((f) => `unit.${f.unit}`))).toEqual([]);
  });

  test('for every class, group, layer, workspace, theme and tab', () => {
    expect(missing(CLASS_CODES.map((c) => `class.${c}`))).toEqual([]);
    expect(missing(GROUP_CODES.map((c) => `class.group_${c}`))).toEqual([]);
    const entries = PROFILES.flatMap((p) => legendEntries(published[p].layers, p, { from: null, to: null }));
    expect(missing(entries.map((e) => `legend.${e.name}`))).toEqual([]);
    expect(missing(WORKSPACES.flatMap((w) => [`workspace.${w}`, `workspace.short.${w}`]))).toEqual([]);
    expect(missing(THEMES.map((x) => `top.${x}`))).toEqual([]);
    expect(missing(PANEL_TABS.map((x) => `area.tabs.${x}`))).toEqual([]);
  });
});

test('names that the model and the pack give themselves exist in both languages', () => {
  const { model, manifest } = published.internal;
  for (const node of model.nodes) expect(node.name_id && node.name_en, node.code).toBeTruthy();
  for (const i of indicatorsOf(model)) expect(i.unit_id && i.unit_en, i.code).toBeTruthy();
  for (const cause of model.causes ?? [])
    expect(cause.name_id && cause.name_en && cause.data_id && cause.data_en, cause.code).toBeTruthy();
  for (const view of manifest.settings.views) expect(view.name_id && view.name_en, view.id).toBeTruthy();
});
