import type { Plugin } from 'vite';

export const NOTICES: string;
export function noticesText(ids: Iterable<string>): string;
export function notices(): { readonly seen: () => Plugin; readonly written: Plugin };
