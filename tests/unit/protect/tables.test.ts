import { describe, expect, test } from 'vitest';
import { nameMask, UNNAMED } from '../../../src/protect/names.ts';
import {
  publishActors,
  publishCaseSeries,
  publishIndicators,
  publishProgrammes,
  publishReference,
} from '../../../src/protect/tables.ts';
import { isPartial, periodOf } from '../../../src/region/index.ts';
import { inside, open, pack, place } from './support.ts';

describe('case series', () => {
  const rows = publishCaseSeries(pack.case_series, open);

  test('tell a part of a year from a year', () => {
    expect(rows).toHaveLength(pack.case_series.length);
    for (const [i, row] of pack.case_series.entries()) {
      const [, start] = /^period=([\d-]+)\//.exec(row.definition_note ?? '') ?? [];
      if (start) expect(rows[i]?.period_start).toBe(start);
    }
    const safe = rows.filter((row) => row.series_id.startsWith('safe-migrant-batam') && row.measure === 'cases');
    const repeated = safe.filter((row) => row.year === '2023' && row.value === 87);
    // The paper repeats the figure without its period.
    expect(repeated).toHaveLength(2);
    for (const row of repeated) {
      expect(row).toMatchObject({ partial_year: true, period_start: '2023-01-01', period_end: '2023-12-18' });
    }
    expect(safe.find((row) => row.year === '2022' && row.value === 38)?.partial_year).toBe(false);
  });

  test('a full calendar year is no part, several years are', () => {
    expect(isPartial(periodOf('period=2022-01-01/2022-12-31; x'))).toBe(false);
    expect(isPartial(periodOf('period=2020-01-01/2022-12-31'))).toBe(true);
    expect(isPartial(periodOf('counted in 2022'))).toBe(false);
  });

  test('an estimate is of the lowest grade, and a conflict is flagged', () => {
    expect(rows.filter((row) => row.derived).length).toBeGreaterThan(0);
    for (const row of rows.filter((item) => item.derived || item.estimate)) expect(row.grade).toBe('C');
    expect(rows.filter((row) => row.conflicts).length).toBe(
      pack.case_series.filter((row) => /CONFLICTS/i.test(row.definition_note ?? '')).length,
    );
  });

  test('an official address is of the highest grade', () => {
    const official = rows.filter(
      (row) => /^https?:\/\/([\w-]+\.)*bps\.go\.id\//.test(row.source_url ?? '') && !row.estimate && !row.derived,
    );
    for (const row of official) expect(row.grade).toBe('A');
    expect(rows.some((row) => row.grade === 'A')).toBe(true);
    expect(rows.some((row) => row.grade === 'B')).toBe(true);
  });
});

describe('indicators', () => {
  const codes = new Set(pack.areas.filter((area) => area.level !== 'kelurahan').map((area) => area.code));
  const published = publishIndicators(pack.area_indicators, codes, open);
  const internal = publishIndicators(pack.area_indicators, codes, inside);

  test('cover the city and its kecamatan, never a kelurahan', () => {
    expect(new Set(published.map((row) => row.area_code.length))).toEqual(new Set([5, 8]));
    expect(published).toHaveLength(pack.area_indicators.filter((row) => row.area_code.length < 13).length);
  });

  test('counts of events below ten are bands in public and figures inside', () => {
    const cases = published.filter((row) => row.indicator === 'tppo_cases_by_polsek');
    expect(cases).toHaveLength(6);
    for (const row of cases) expect([row.value, row.band]).toEqual([null, '1-9']);
    expect(internal.filter((row) => row.indicator === 'tppo_cases_by_polsek').every((row) => row.value !== null)).toBe(
      true,
    );
    const port = published.filter((row) => row.indicator === 'prevented_departures_at_port');
    expect(port.find((row) => row.area_name === 'Batu Ampar' && row.year === '2022')).toMatchObject({
      value: 502,
      band: null,
    });
    expect(port.some((row) => row.band === '1-9')).toBe(true);
  });

  test('small figures that count no event stay figures', () => {
    expect(published.some((row) => row.indicator === 'kecamatan_count' && row.value === 12)).toBe(true);
    expect(published.filter((row) => row.indicator === 'puskesmas_count').every((row) => row.value !== null)).toBe(
      true,
    );
  });
});

test('every row of every table has a source and a grade', () => {
  const tables = [
    publishCaseSeries(pack.case_series, open),
    publishProgrammes(pack.programmes, open),
    publishActors(pack.actors, open),
    publishReference(pack.reference_codes, open),
  ];
  for (const rows of tables) {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.source_title).not.toBe('');
      expect(row.source_url === null || row.source_url.startsWith('http')).toBe(true);
      expect(['A', 'B', 'C']).toContain(row.grade);
    }
  }
});

test('reference codes hold the classes of the index', () => {
  const schemes = new Set(publishReference(pack.reference_codes, open).map((row) => row.scheme));
  expect(schemes).toContain('inform_risk_class');
  expect(schemes).toContain('idn_six_modes');
  expect(schemes).toContain('map_idn_six_modes_to_htcds');
  // What the six modes map to is shown; the other vocabularies of exchange are not.
  expect([...schemes].filter((scheme) => /^(htcds|ctdc|acled)_/.test(scheme))).toEqual(['htcds_type_of_exploitation']);
});

describe('the mask of names', () => {
  const mask = nameMask(
    [
      place({ name: 'Crab Bay', name_id: 'Teluk Kepiting' }),
      place({ kind: 'foreign_landing', name: 'Port Heron' }),
      place({ name: 'Pulau Open' }),
      place({ kind: 'ferry_terminal_international', name: 'Terminal' }),
    ],
    [],
    ['Pulau Open'],
  );

  test('takes a protected name out of a text, as whole words, in either language and any case', () => {
    expect(mask('found at CRAB BAY and teluk kepiting')).toBe(`found at ${UNNAMED} and ${UNNAMED}`);
    expect(mask('Crab Bayside')).toBe('Crab Bayside');
  });

  test('leaves a name that is public anyway, ids and addresses', () => {
    const row = { id: 'Crab Bay', source_url: 'https://example.org/Crab Bay', note: 'Pulau Open' };
    expect(mask(row)).toEqual(row);
  });

  test('drops the entry of a list and the member of attributes', () => {
    expect(
      mask({ attributes: { destinations: ['MY Port Heron', 'SG Pier'], opposite: 'Port Heron', basis: 'x' } }),
    ).toEqual({
      attributes: { destinations: ['SG Pier'], basis: 'x' },
    });
  });
});
