/** Weak packages and planted secrets stop a commit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AUDITED, judge, unbound, unsound } from '../../../scripts/audit.mjs';
import { ROOT } from '../../../scripts/paths.mjs';
import { checkSecrets, secretsIn } from '../../../scripts/secrets.mjs';

const TODAY = '2026-11-22';
const advisory = (id, severity) => ({
  name: 'a-parser',
  severity,
  title: 'Reads beyond its end',
  url: `https://github.com/advisories/${id}`,
});
const answer = (...via) =>
  JSON.stringify({ vulnerabilities: { 'a-parser': { via }, 'what-uses-it': { via: ['a-parser'] } }, metadata: {} });
const GRAVE = advisory('GHSA-aaaa-bbbb-cccc', 'high');
const accepted = (until) => [
  { advisory: 'GHSA-aaaa-bbbb-cccc', reason: 'Only its command line is touched, which nothing here runs.', until },
];

describe('known weaknesses', () => {
  test.each(['high', 'critical'])('of severity %s are refused', (severity) => {
    const verdict = judge(answer(advisory('GHSA-aaaa-bbbb-cccc', severity)), [], TODAY);
    expect(verdict).toMatchObject({ asked: true, refused: [expect.stringContaining('GHSA-aaaa-bbbb-cccc')] });
  });

  test('of lesser severity are counted', () => {
    const verdict = judge(answer(advisory('GHSA-aaaa-bbbb-cccc', 'moderate')), [], TODAY);
    expect(verdict).toEqual({ asked: true, refused: [], accepted: [], minor: 1 });
  });

  test('are accepted with a reason until a day, and refused after it', () => {
    expect(judge(answer(GRAVE), accepted('2026-11-22'), TODAY)).toMatchObject({
      refused: [],
      accepted: [expect.stringContaining('command line')],
    });
    expect(judge(answer(GRAVE), accepted('2026-11-21'), TODAY).refused).toHaveLength(1);
    expect(judge(answer(advisory('GHSA-dddd-eeee-ffff', 'high')), accepted('2027-01-01'), TODAY).refused).toHaveLength(
      1,
    );
  });

  test('are not known where the registry gives no list, which is no acquittal', () => {
    for (const text of ['', 'not JSON', '{"message":"405 Method Not Allowed - POST https://mirror.example/"}', '{}'])
      expect(judge(text, [], TODAY)).toEqual({ asked: false, why: expect.not.stringContaining('mirror.example') });
  });

  test('are accepted by entries that say what, why and until when, for half a year at most', () => {
    expect(unsound(accepted('2027-05-01'), TODAY)).toEqual([]);
    expect(unsound(accepted('2027-12-01'), TODAY)).toHaveLength(1);
    expect(unsound([{ advisory: 'GHSA-aaaa-bbbb-cccc', reason: 'fine', until: '2027-01-01' }], TODAY)).toHaveLength(1);
    expect(unsound([{ advisory: 'everything', reason: 'x'.repeat(40), until: '2027-01-01' }], TODAY)).toHaveLength(1);
  });
});

describe('lock files', () => {
  test.each(AUDITED)('of %s bind each package to its content', (folder) => {
    const lock = JSON.parse(readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages).length).toBeGreaterThan(10);
    expect(unbound(lock)).toEqual([]);
  });

  test('with a package from elsewhere, without a hash, or with a weak one are found', () => {
    const integrity = 'sha512-abc';
    const packages = {
      '': {},
      good: { integrity },
      elsewhere: { integrity, resolved: 'https://elsewhere.example/a.tgz' },
      fork: { resolved: 'git+ssh://git@github.com/a/b.git#main' },
      weak: { integrity: 'sha1-abc' },
      folder: { link: true, resolved: '../a' },
    };
    expect(unbound({ packages })).toEqual(['elsewhere', 'fork', 'weak', 'folder']);
  });
});

describe('secrets', () => {
  const letters = (n) => 'aB3dE6gH9'.repeat(9).slice(0, n);
  test.each([
    ['private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----`],
    ['cloud access key', `id = AKIA${'ABCDEFGH12345678'}`],
    ['API key', `"key": "AIza${letters(35)}"`],
    ['token of a forge', `ghp_${letters(36)}`],
    ['token of a registry', `//registry.example/:_authToken${'='}${letters(20)}`],
    ['token of a registry', `npm_${letters(36)}`],
    ['token of a chat', `xoxb-${'1234567890-abc'}`],
    ['web token', `eyJ${letters(12)}.eyJ${letters(12)}.${letters(12)}`],
    ['password in an address', `https://budi:${'rahasia1'}@data.example/`],
    ['password in words', `const password = '${'rahasia-sekali'}'`],
    ['address of a private network', `http://192.${'168.7.12'}:8080/`],
    ['path of a machine', `/home/${'budi'}/kerja/peta.csv`],
  ])('a planted %s is found', (what, line) => {
    expect(secretsIn(`first line\n${line}\n`)).toEqual([{ line: 2, what }]);
  });

  test('an address of a source, a version, a placeholder and a word for a secret are none', () => {
    const lines = ['https://batam.go.id/@dinas/a:b', '10.17.0', 'password: "{{word}}"', 'the password', '/home/user/a'];
    expect(secretsIn(lines.join('\n'))).toEqual([]);
  });

  test('no file of the project holds one', () => {
    const { files, found, settings } = checkSecrets();
    expect(files).toBeGreaterThan(1000);
    expect([...found, ...settings]).toEqual([]);
  });
});
