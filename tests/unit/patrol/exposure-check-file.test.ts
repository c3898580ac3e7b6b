import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataVersion } from '../../../src/cli/publish/version.ts';
import { packFolder, readPackFiles } from '../../../src/cli/read-pack.ts';

const text = readFileSync('data/regions/batam/derived/exposure-check.json', 'utf8');

describe('the kept check of the sea exposure', () => {
  it('was made from the facts of the pack as they are', () => {
    const files = readPackFiles(packFolder('batam') ?? '', { local: false });
    expect(JSON.parse(text).data_version).toBe(dataVersion(files));
  });

  it('names no event, so that nobody can be found by it', () => {
    expect(text).not.toMatch(/INC-\d|"events"/);
  });

  it('says with how few reports it was made', () => {
    const { interceptions, sentence_id, sentence_en } = JSON.parse(text);
    expect(interceptions.n).toBeGreaterThan(0);
    for (const sentence of [sentence_id, sentence_en]) expect(sentence).toContain(`(${interceptions.n})`);
  });
});
