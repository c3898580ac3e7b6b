/**
 * The page runs under `require-trusted-types-for 'script'` (scripts/csp.mjs): the browser lets no plain text become markup,
 * script or the address of a script. These two policies are the only ways round, and this is the only place that has them.
 * Browsers without Trusted Types do as they always did; the rest of the policy holds there too.
 */
interface Rules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScriptURL?: (address: string) => string | null;
}
interface Policy {
  /** A TrustedHTML, which the browser takes where it would take a text. */
  readonly createHTML: (text: string) => string;
}
interface Factory {
  readonly createPolicy: (name: string, rules: Rules) => Policy;
}
const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };

// Workers are started by libraries and by us: a script of this site, never a text that became one (data:, blob:).
trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, document.baseURI).origin === location.origin ? address : null),
});

const pictures = trustedTypes?.createPolicy('jaga-picture', { createHTML: (text) => text });

/** A picture we drew as SVG text, as an element: read as XML, and told apart from everything else that is markup. */
export function pictureOf(svg: string): Node {
  const trusted = pictures?.createHTML(svg) ?? svg;
  return document.importNode(new DOMParser().parseFromString(trusted, 'image/svg+xml').documentElement, true);
}
