import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../../state/story/visit.ts';
import { Icon } from '../shell/Icon.tsx';

/** Makes a step of a story from what is on the map. @param wide with its words, where there is no bar for a mark alone */
export function StepButton({ wide = false }: { readonly wide?: boolean }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const { takeStep } = await import('./take.ts');
      useVisit.setState({ taken: await takeStep() });
    } catch {
      useVisit.setState({ taken: { of: 'refused', rule: 'network' } });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className={wide ? 'btn line step-button' : 'btn icon step-button'}
      aria-label={t('write.take')}
      title={t('write.takeNote')}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) void take();
      }}
    >
      <Icon name="story" />
      {wide && t('write.take')}
    </button>
  );
}
