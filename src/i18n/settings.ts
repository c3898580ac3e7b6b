/** i18next with both languages: for what speaks another than the screen does. Never in the first script. */
import type { InitOptions } from 'i18next';
import type { Language } from '../state/view.ts';
import en from './en.json';
import { flat, settingsWith } from './flat.ts';
import id from './id.json';

export const settingsFor = (language: Language): InitOptions => settingsWith(language, { id: flat(id), en: flat(en) });
