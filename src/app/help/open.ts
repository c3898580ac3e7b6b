import { useStore } from '../../state/store.ts';
import { FIRST_PART } from './parts.ts';

/** Opens the help sheet. @param part id of a part (parts.ts); the sheet may be open already */
export const openHelp = (part: string = FIRST_PART): void => useStore.getState().turned({ help: part });
export const shutHelp = (): void => useStore.getState().turned({ help: null });

/** Whether a modal sheet lies over the page: keys of the page below must then do nothing. */
export const sheetIsOpen = (): boolean => document.querySelector('dialog[open]') !== null;
