import { useTranslation } from 'react-i18next';
import { useChange } from '../../../state/store.ts';
import { HelpButton } from '../../help/HelpButton.tsx';
import { Icon } from '../../shell/Icon.tsx';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { PARTS } from '../stands.ts';
import type { FullScreen } from './useFullScreen.ts';

/** Language, what is taken out, the speaker's view, full screen and the list of keys. */
export function StageTools({ screen, speaker }: { readonly screen: FullScreen; readonly speaker: () => void }) {
  const { t } = useTranslation();
  const change = useChange();
  return (
    <fieldset className="bar stage-tools" aria-label={t('top.settings')}>
      <LanguageSwitch />
      {PARTS.out && (
        <button type="button" className="btn stage-out" onClick={() => change({ stand: 'out' })}>
          <Icon name="download" />
          {t('stage.out')}
        </button>
      )}
      <button
        type="button"
        className="btn icon"
        aria-label={t('stage.speaker')}
        title={t('stage.speakerKey')}
        onClick={speaker}
      >
        <Icon name="speaker" />
      </button>
      <button
        type="button"
        className="btn icon"
        aria-pressed={screen.full}
        aria-label={t('stage.full')}
        title={t('stage.fullKey')}
        onClick={screen.toggle}
      >
        <Icon name="full" />
      </button>
      <HelpButton />
    </fieldset>
  );
}
