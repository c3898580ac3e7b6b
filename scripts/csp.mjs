/**
 * The one definition of what the page may load. vite.config.ts writes it into dist/index.html as a <meta>, so that it
 * holds on any static host; serve.mjs sends it as a header too, with frame-ancestors, which a <meta> cannot carry.
 *
 * blob: and data: are for pictures only (the exported map, small icons in CSS). No 'unsafe-inline', no 'unsafe-eval', no
 * other origin: a library that needs one of them does not get in unnoticed, the browser tests fail on any violation.
 */
// Trusted Types (Chromium, Safari; others pass over them): no text becomes markup or the address of a script but through the
// two policies of src/app/trusted.ts.
// 'wasm-unsafe-eval' lets WebAssembly be compiled, and nothing else be evaluated: the solver that tests whether a release of
// counts gives somebody away is a .wasm file of this site (src/worker/release.ts).
export const DIRECTIVES = {
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
};

const write = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** For <meta http-equiv="Content-Security-Policy">. */
export const META_POLICY = write(DIRECTIVES);

/** For the Content-Security-Policy header. */
export const HEADER_POLICY = write({ ...DIRECTIVES, 'frame-ancestors': ["'none'"] });

/** Every other header of the local server. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
