import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { useView } from '../../../state/store.ts';
import { sizeOf } from './options.ts';

/** Writes a size in bytes by language: 21,3 kB. */
export function useSize(): (bytes: number) => string {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  return (bytes) => {
    const { key, value } = sizeOf(bytes);
    return t(`out.${key}`, { size: formatNumber(value, language, key === 'bytes' ? 0 : 1) });
  };
}
