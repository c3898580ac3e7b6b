/** What the page may load and run: each directive, what is built, what the local server answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { HEADER_POLICY, META_POLICY } from '../../../scripts/csp.mjs';
import { DIST, filesBelow, ROOT } from '../../../scripts/paths.mjs';
import { serve } from '../../../scripts/serve.mjs';

/** @returns {Map<string, string[]>} sources by directive */
const read = (policy) =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name, ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('the policy', () => {
  const meta = read(META_POLICY);

  test('allows by directive what the site needs of itself, and nothing else', () => {
    expect(Object.fromEntries(meta)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['default', 'jaga-picture'],
    });
  });

  test('names no other origin, no wildcard, no inline script or style, and no eval but that of WebAssembly', () => {
    const all = [...meta.values()].flat();
    expect(all.filter((source) => /^'unsafe|\*|https?:|\./.test(source))).toEqual([]);
    expect(all.filter((source) => source.includes('eval'))).toEqual(["'wasm-unsafe-eval'"]);
  });

  test('is the same as a header, which also keeps the page out of frames', () => {
    const header = read(HEADER_POLICY);
    expect(header.get('frame-ancestors')).toEqual(["'none'"]);
    header.delete('frame-ancestors');
    expect(header).toEqual(meta);
  });

  test('has its Trusted Types made in one place', () => {
    const makers = filesBelow(join(ROOT, 'src')).filter((file) => /createPolicy\(/.test(readFileSync(file, 'utf8')));
    expect(makers.map((file) => file.slice(ROOT.length + 1))).toEqual([join('src', 'app', 'trusted.ts')]);
    const made = [...readFileSync(makers[0], 'utf8').matchAll(/createPolicy\('([^']+)'/g)].map(([, name]) => name);
    expect(made).toEqual(meta.get('trusted-types'));
  });

  test('is never asked to bend: no source of ours turns text into markup or code', () => {
    const bends =
      /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|srcdoc|new Function\(|\beval\(|setTimeout\(\s*['"`]/;
    const code = filesBelow(join(ROOT, 'src')).filter((file) => /\.(tsx?|js)$/.test(file));
    expect(code.length).toBeGreaterThan(300);
    expect(code.filter((file) => bends.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(bends.test('node.innerHTML = text')).toBe(true);
  });
});

describe('the built page', () => {
  beforeAll(() => ensureBuilt());

  test('says its policy first, and holds no inline script, style or handler', () => {
    const { document } = parseHTML(readFileSync(join(DIST, 'index.html'), 'utf8'));
    const [first] = document.head.children;
    expect(first.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    expect(first.getAttribute('content')).toBe(META_POLICY);
    expect(document.querySelectorAll('meta[http-equiv]')).toHaveLength(1);
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script.getAttribute('src')).toMatch(/^\.\/assets\/[\w.-]+\.js$/);
      expect(script.textContent).toBe('');
    }
    expect(document.querySelectorAll('style, base, iframe, object, embed, form')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on|^style$/.test(name)).map(({ name }) => name)).toEqual([]);
    expect(attributes.filter(({ value }) => /^\s*(javascript|data|https?):/i.test(value))).toEqual([]);
  });

  describe('from the local server', () => {
    let server;
    beforeAll(async () => {
      server = await serve({ root: DIST });
    });
    afterAll(() => server.close());

    test('comes with the policy in every answer, scripts of workers, WebAssembly and refusals among them', async () => {
      const assets = filesBelow(join(DIST, 'assets')).map((file) => file.slice(DIST.length + 1));
      const oneOf = (shape) => assets.find((file) => shape.test(file));
      const asked = [oneOf(/maplibre-gl-worker.*\.m?js$/), oneOf(/engine-.*\.js$/), oneOf(/\.wasm$/), oneOf(/\.css$/)];
      expect(asked).not.toContain(undefined);
      for (const path of ['', ...asked, 'regions/batam/manifest.json', 'no/such/file', 'internal/places.json']) {
        const { headers } = await fetch(server.url + path);
        expect(headers.get('content-security-policy'), path).toBe(HEADER_POLICY);
        expect(headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(headers.get('referrer-policy'), path).toBe('no-referrer');
        expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
      }
    });
  });
});
