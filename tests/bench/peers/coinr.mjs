import { notPresent } from './judge.mjs';
export const coinr = async () => [notPresent('coinr', 'COINr', 'x')];
