import { useTranslation } from 'react-i18next';

/** Words for the values and dimensions of a release; names of kecamatan, and codes nobody knows, stand as they are. */
export function useReleaseWords() {
  const { t, i18n } = useTranslation();
  // Values come out of a project file: which of them have words is known at run time alone.
  const wordFor = (key: string, otherwise: string): string => (i18n.exists(key) ? t(key as 'table.kind') : otherwise);
  return {
    value: (value: string) => wordFor(`protection.value.${value}`, wordFor(`kind.${value}`, value)),
    dimension: (dimension: string) => wordFor(`protection.dimension.${dimension}`, dimension),
  };
}
