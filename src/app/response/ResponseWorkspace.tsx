import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ready, useData } from '../../state/data.ts';
import { useChange, useViewPart } from '../../state/store.ts';
import { shapeOf, useWindowSize } from '../layout.ts';
import { LoadState } from '../map/LoadState.tsx';
import { usePanelFocus } from '../shell/focus.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { type DeskParts, desksOf, PARTS } from './desks.ts';
import { EmptyDesk } from './EmptyDesk.tsx';
import { ResponseStage } from './ResponseStage.tsx';
import { useEmptyDesk } from './useEmptyDesk.ts';
import './response.css';

/** A desk for which the register of the region holds nothing. */
const NOTHING_HERE: DeskParts = { Left: EmptyDesk, inPublic: true };

/** The panel at the right; where it lies over the map it can be closed. */
function Side({
  name,
  close,
  children,
}: {
  readonly name: string;
  readonly close: (() => void) | null;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const panel = usePanelFocus<HTMLElement>();
  return (
    <aside ref={panel} tabIndex={-1} className="panel response-side" aria-label={name}>
      {close && (
        <button type="button" className="btn response-close" onClick={close}>
          {t('response.close')}
        </button>
      )}
      {children}
    </aside>
  );
}

/** From a map of risk to who can help: the map fills the window, one desk at a time lies around it. */
export function ResponseWorkspace() {
  const { t } = useTranslation();
  const manifest = useData((s) => ready(s.manifest));
  const view = useViewPart('profile', 'desk', 'panel');
  const change = useChange();
  const shape = shapeOf(useWindowSize().width);
  const desks = desksOf(view.profile);
  const desk = desks.find((d) => d === view.desk) ?? desks[0];
  const empty = useEmptyDesk(desk);
  const parts = desk && (empty ? NOTHING_HERE : PARTS[desk]);
  const wide = shape === 'wide';
  return (
    <main className="workspace response" data-shape={shape} data-desk={desk} data-side={wide || view.panel}>
      <h1 className="visually-hidden">{t('workspace.response')}</h1>
      {manifest && <ResponseStage manifest={manifest} />}
      <nav className="bar response-desks" aria-label={t('response.nav')}>
        <div className="seg">
          {desks.map((d) => (
            <button key={d} type="button" aria-pressed={d === desk} onClick={() => change({ desk: d, panel: false })}>
              {t(`response.desk.${d}`)}
            </button>
          ))}
        </div>
      </nav>
      <TopBar />
      {parts && (
        <div className="response-left" id="list" tabIndex={-1}>
          <section className="panel response-list" aria-label={t(`response.desk.${desk}`)}>
            <parts.Left />
          </section>
          {!wide && parts.Foot && (
            <section className="panel response-foot">
              <parts.Foot />
            </section>
          )}
          {(shape === 'small' || shape === 'phone') && (
            <p className="panel response-said">{[t('app.standing'), t('app.boundary'), t('app.osm')].join(' · ')}</p>
          )}
        </div>
      )}
      {parts?.Right && !wide && !view.panel && (
        <button type="button" className="bar btn response-open" onClick={() => change({ panel: true })}>
          {t('response.open')}
        </button>
      )}
      {parts?.Right && (wide || view.panel) && (
        <Side name={t('response.side')} close={wide ? null : () => change({ panel: false })}>
          <parts.Right />
        </Side>
      )}
      {wide && parts?.Foot && (
        <section className="panel response-foot">
          <parts.Foot />
        </section>
      )}
      <LoadState />
      <footer className="credits">
        <span className="credits-standing">{t('app.standing')}</span>
        <span>{`${t('app.boundary')} · ${t('app.osm')}`}</span>
      </footer>
    </main>
  );
}
