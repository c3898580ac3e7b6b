/** @throws where a mark has no partner */
export function pageFor(profile: 'public' | 'internal', markdown: string, name?: string): string;
export function pages(profile: 'public' | 'internal'): Map<string, string>;
export function writePages(profile: 'public' | 'internal', out: string): void;
export function stalePages(out: string): string[];
export function writeInternalPages(out: string): void;
