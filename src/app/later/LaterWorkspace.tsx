import { useTranslation } from 'react-i18next';
import { useChange } from '../../state/store.ts';
import type { Workspace } from '../../state/view.ts';
import { TopBar } from '../shell/TopBar.tsx';

/** A workspace that is not open yet says so, and what it will hold; nothing on it pretends to work. */
export function LaterWorkspace({ workspace }: { readonly workspace: Exclude<Workspace, 'risk' | 'patrol' | 'data'> }) {
  const { t } = useTranslation();
  const change = useChange();
  const items = t(`later.${workspace}.items`, { returnObjects: true }) as readonly string[];
  return (
    <main className="later">
      <TopBar />
      <section className="panel later-sheet" id="list" tabIndex={-1}>
        <p className="note">{t('later.heading')}</p>
        <h1 className="figure">{t(`workspace.${workspace}`)}</h1>
        <p className="lead">{t(`later.${workspace}.lead`)}</p>
        <h2>{t('later.willBe')}</h2>
        <ul className="plain">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <button type="button" className="btn main" onClick={() => change({ workspace: 'risk' })}>
          {t('later.back')}
        </button>
      </section>
      <p className="note later-foot">{t('app.standing')}</p>
    </main>
  );
}
