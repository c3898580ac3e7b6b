import { useTranslation } from 'react-i18next';
import { formatLink } from '../../state/link.ts';
import { useStore, useView } from '../../state/store.ts';
import { WORKSPACES } from '../../state/view.ts';
import { Brand, Icon } from './Icon.tsx';

/** The five workspaces: links, so that each can be opened in another tab. */
export function Rail() {
  const { t } = useTranslation();
  const view = useView((v) => v);
  const available = useStore((s) => s.available);
  const change = useStore((s) => s.change);
  return (
    <nav className="rail" aria-label={t('workspace.nav')}>
      <div className="brand" title={t('app.name')}>
        <Brand />
        <span className="visually-hidden">{t('app.name')}</span>
      </div>
      {WORKSPACES.map((workspace) => (
        <a
          key={workspace}
          href={formatLink({ ...view, workspace }, available)}
          aria-current={view.workspace === workspace ? 'page' : undefined}
          onClick={(e) => {
            if (e.ctrlKey || e.metaKey || e.shiftKey) return;
            e.preventDefault();
            change({ workspace });
          }}
        >
          <Icon name={workspace} size={24} />
          <span className="rail-long">{t(`workspace.${workspace}`)}</span>
          <span className="rail-short">{t(`workspace.short.${workspace}`)}</span>
        </a>
      ))}
    </nav>
  );
}
