/** The tokens of a theme as the style sheet writes them, for tests without a page. */
import { readFileSync } from 'node:fs';
import type { MapColours } from '../../../src/map/theme.ts';

const css = readFileSync('src/app/tokens.css', 'utf8');
const names = [...readFileSync('src/map/theme.ts', 'utf8').matchAll(/^ {2}(\w+): '(--[\w-]+)'/gm)];

/** Every token by its first value: the day theme stands first. */
export const colours = Object.fromEntries(
  names.map(([, key = '', token = '']) => [key, new RegExp(`${token}:\\s*([^;]+);`).exec(css)?.[1]?.trim() ?? '']),
) as MapColours;
