import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLink } from '../../state/link.ts';
import { useChange, useStore, useViewPart } from '../../state/store.ts';
import { redoLast, undoLast, useUndo } from '../../state/undo.ts';
import { THEMES } from '../../state/view.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { StepButton } from '../story/StepButton.tsx';
import { Icon } from './Icon.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useOnline } from './Standing.tsx';

/** Profile, language, theme, table, undo and redo, link. */
export function TopBar() {
  const { t } = useTranslation();
  const view = useViewPart('profile', 'language', 'theme', 'workspace', 'table');
  const available = useStore((s) => s.available);
  const change = useChange();
  const { canUndo, canRedo } = useUndo();
  const online = useOnline();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      const { view: all } = useStore.getState();
      await navigator.clipboard.writeText(new URL(formatLink(all, available), window.location.href).href);
      setSaid(t('top.copied'));
    } catch {
      setSaid(t('top.copyFailed'));
    }
    setTimeout(() => setSaid(''), 4000);
  };
  return (
    <fieldset className="bar topbar" aria-label={t('top.settings')}>
      {view.workspace === 'forum' ? (
        <span className="profile-fixed" title={t('top.forum')}>
          {t('top.public')}
        </span>
      ) : available === 'internal' ? (
        <button
          type="button"
          className="btn profile"
          aria-label={`${t('top.profile')}: ${t(`top.${view.profile}`)}`}
          title={view.profile === 'internal' ? `${t('top.internal')} (${t('top.internalNote')})` : t('top.public')}
          onClick={() => change({ profile: view.profile === 'internal' ? 'public' : 'internal', feature: null })}
        >
          <span className="profile-name">{t(`top.${view.profile}`)}</span>
          <span className="profile-short">{t(`top.${view.profile}Short`)}</span>
          {view.profile === 'internal' && <span className="note profile-note">({t('top.internalNote')})</span>}
        </button>
      ) : (
        <span className="profile-fixed">{t('top.public')}</span>
      )}
      {!online && <span className="note offline">{t('standing.offline')}</span>}
      <span className="rule" />
      <LanguageSwitch />
      <fieldset className="seg themes" aria-label={t('top.theme')}>
        {THEMES.map((theme) => (
          <button
            key={theme}
            type="button"
            aria-pressed={view.theme === theme}
            aria-label={t(`top.${theme}`)}
            title={t(`top.${theme}`)}
            onClick={() => change({ theme })}
          >
            <Icon name={theme} size={18} />
          </button>
        ))}
      </fieldset>
      {view.workspace === 'risk' && (
        <button
          type="button"
          className="btn icon"
          aria-pressed={view.table}
          aria-label={t('top.table')}
          title={t('top.table')}
          onClick={() => change({ table: !view.table })}
        >
          <Icon name="table" />
        </button>
      )}
      {view.workspace === 'risk' && <StepButton />}
      <button
        type="button"
        className="btn icon history"
        disabled={!canUndo}
        aria-label={t('top.undo')}
        title={t('top.undo')}
        onClick={undoLast}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="btn icon history"
        disabled={!canRedo}
        aria-label={t('top.redo')}
        title={t('top.redo')}
        onClick={redoLast}
      >
        <Icon name="redo" />
      </button>
      <button
        type="button"
        className="btn icon history"
        aria-label={t('top.copyLink')}
        title={t('top.copyLink')}
        onClick={() => void copy()}
      >
        <Icon name="link" />
      </button>
      <HelpButton />
      <span className="said note" role="status">
        {said}
      </span>
    </fieldset>
  );
}
