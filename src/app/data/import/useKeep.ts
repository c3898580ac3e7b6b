import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namesSomebody } from '../../../protect/person-names.ts';
import { personalByContent } from '../../../protect/personal.ts';
import { kept, setToKeep } from '../../../state/intake/run.ts';
import { todayWib } from '../../../state/today.ts';
import { useSets } from './useSets.ts';

/** Keeping the good rows: the list needs a name that is nobody's. */
export function useKeep(): { readonly fault: string | null; readonly run: () => void } {
  const { t } = useTranslation();
  const { add } = useSets();
  const [fault, setFault] = useState<string | null>(null);
  return {
    fault,
    run: () => {
      const set = setToKeep(todayWib());
      if (!set) return;
      if (set.label === '') return setFault(t('intake.labelNeeded'));
      if (personalByContent([set.label], false) !== null || namesSomebody(set.label))
        return setFault(t('intake.labelPersonal'));
      setFault(null);
      kept(add(set));
    },
  };
}
