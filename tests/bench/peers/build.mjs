/** Builds the kepler.gl page with this folder's own vite. @param out folder to write */
import { join } from 'node:path';
import { build } from 'vite';

const HERE = new URL('.', import.meta.url).pathname;

export const buildKepler = (out) =>
  build({
    configFile: false,
    root: join(HERE, 'kepler-page'),
    base: './',
    logLevel: 'error',
    define: {
      // Packages made for webpack read these; in a browser there is no process.
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      global: 'globalThis',
    },
    resolve: { dedupe: ['react', 'react-dom', 'styled-components'] },
    build: { target: 'es2022', outDir: out, emptyOutDir: true, chunkSizeWarningLimit: 20_000 },
  });
