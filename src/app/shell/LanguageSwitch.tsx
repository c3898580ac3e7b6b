import { useTranslation } from 'react-i18next';
import { useChange, useView } from '../../state/store.ts';

/** Indonesian or English: one switch for the bar, the stage and the speaker. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const change = useChange();
  const current = useView((v) => v.language);
  return (
    <fieldset className="seg" aria-label={t('top.language')}>
      {(['id', 'en'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={current === language}
          aria-label={language === 'id' ? 'Bahasa Indonesia' : 'English'}
          onClick={() => change({ language })}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
