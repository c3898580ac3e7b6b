import { useTranslation } from 'react-i18next';
import { formatLink } from '../../state/link.ts';
import { useStore, useView } from '../../state/store.ts';
import { WORKSPACES } from '../../state/view.ts';
import { Brand, Icon } from './Icon.tsx';
import { Standing } from './Standing.tsx';

/** The five workspaces: links, so that each can be opened in another tab. */
export function Rail() {
  const { t } = useTranslation();
  const current = useView((v) => v.workspace);
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
          href={`#/${workspace}`}
          // The whole view goes along where a link is opened elsewhere; it is written when somebody reaches for it.
          onPointerDown={(e) => {
            e.currentTarget.href = formatLink({ ...useStore.getState().view, workspace }, available);
          }}
          aria-current={current === workspace ? 'page' : undefined}
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
      <Standing />
    </nav>
  );
}
