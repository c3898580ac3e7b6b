import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allSettled, useData } from '../../state/data.ts';

/** What stands where published files are still to come; once none is to come any more, it says that one of them is missing. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const over = useData(allSettled);
  return over ? <p className="second">{t('state.needsFile')}</p> : children;
}
