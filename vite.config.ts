import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { basemapFiles } from './scripts/basemaps.mjs';
import { META_POLICY } from './scripts/csp.mjs';
import { notices } from './scripts/notices.mjs';

/**
 * The policy stands in the built page itself, so that any static host keeps it. The development server is left without:
 * its hot reload needs inline scripts.
 */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/** What `npm run basemap` cut, and the list that says so, empty or not. */
const detailedBasemaps: Plugin = {
  name: 'detailed-basemaps',
  generateBundle() {
    for (const file of basemapFiles()) this.emitFile({ type: 'asset', ...file });
  },
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const asked = basemapFiles().find(({ fileName }) => request.url === `/${fileName}`);
      return asked ? response.end(asked.source) : next();
    });
  },
};

/**
 * The words most visitors read are a chunk of their own, which the entry asks for as it runs: the page asks for it beside
 * the entry already, so that nobody waits one journey longer for them.
 */
const wordsAtOnce: Plugin = {
  name: 'words-at-once',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith('/src/i18n/id.json')))
        .flatMap((file) => (file.type === 'chunk' ? [file.fileName, ...file.imports] : []))
        .map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };
const { seen, written } = notices();

export default defineConfig({
  // Relative addresses: the built folder works wherever it is put.
  base: './',
  // Of the whole package file the page may know its version.
  define: { 'import.meta.env.JAGA_VERSION': JSON.stringify(version) },
  plugins: [react(), contentSecurityPolicy, wordsAtOnce, detailedBasemaps, seen(), written],
  // deck.gl without its WebGPU shaders: MapLibre draws with WebGL, and 38 kB gzip less.
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  worker: { format: 'es', plugins: () => [seen()] },
  // Nobody imports a part of a JSON file; whole it is read by the browser's JSON parser, which is faster than that of scripts.
  json: { namedExports: false },
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // A file as data: address would be carried by every visitor; as a file it is fetched when used.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What changes at different times and is needed at different moments: React at once, the map after the first
          // useful map, deck.gl after the map has settled.
          groups: [
            // Vite's own helper for dynamic imports; left alone it lands in the deck chunk and drags that into the entry.
            { name: 'preload', test: /vite[\\/]preload-helper/, priority: 50 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 40 },
            {
              name: 'deck',
              test: /node_modules[\\/](@deck\.gl|deck\.gl|@luma\.gl|@loaders\.gl|@math\.gl|@probe\.gl|mjolnir\.js|gl-matrix)[\\/]/,
              priority: 30,
            },
            // Used by deck.gl and by the engines; in the deck chunk the engines would drag deck.gl along.
            { name: 'h3', test: /node_modules[\\/]h3-js[\\/]/, priority: 35 },
            { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)[\\/]/, priority: 20 },
            { name: 'turf', test: /node_modules[\\/]@turf[\\/]/, priority: 10 },
            // All else the first screen needs, in one file: cut along what later parts share it would be sixty.
            { name: 'first', tags: ['$initial'], priority: 5 },
          ],
        },
      },
    },
  },
});
