import { type TouchEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../state/announce.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import { next, previous } from '../../../state/story/stories.ts';
import { Standing } from '../../shell/Standing.tsx';
import { NoStory } from './NoStory.tsx';
import { Slide } from './Slide.tsx';
import { StageMap } from './StageMap.tsx';
import { StageMenu } from './StageMenu.tsx';
import { StageNav } from './StageNav.tsx';
import { StageTools } from './StageTools.tsx';
import type { FullScreen } from './useFullScreen.ts';
import { setBlack, useShow } from './useShow.ts';
import { useStaged } from './useStaged.ts';
import { useSaid } from './useStoryTables.ts';

/** A finger that goes this far sideways, and mostly sideways, turns a page. */
const SWIPE_PX = 50;

function useSwipe() {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches.length === 1 ? touches[0] : undefined;
      from.current = finger ? { x: finger.clientX, y: finger.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0];
      if (!from.current || !finger) return;
      const [dx, dy] = [finger.clientX - from.current.x, finger.clientY - from.current.y];
      from.current = null;
      if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 1.5 * Math.abs(dy)) return;
      if (dx < 0) next();
      else previous();
    },
  };
}

/** The stage where a story is told: the map fills the window, one step of text lies beside it. */
export function Stage({ screen, speaker }: { readonly screen: FullScreen; readonly speaker: () => void }) {
  const { t } = useTranslation();
  const manifest = useData((s) => ready(s.manifest));
  const language = useView((v) => v.language);
  const staged = useStaged();
  const black = useShow((s) => s.black);
  const swipe = useSwipe();
  const inWords = useSaid(language);
  const said = staged
    ? `${t('stage.of', { n: staged.index + 1, total: staged.story.steps.length })}. ${inWords(staged.step.heading).text}`
    : '';
  useAnnounce(black ? t('stage.blackSaid') : said);
  return (
    <div className="stage" data-full={screen.full}>
      {manifest && <StageMap manifest={manifest} />}
      <StageMenu />
      <StageTools screen={screen} speaker={speaker} />
      {/* A finger on the text turns pages; buttons and keys do the same. */}
      <div className="stage-text" {...swipe}>
        {staged ? <Slide staged={staged} language={language} /> : <NoStory />}
      </div>
      {staged && <StageNav staged={staged} language={language} />}
      <footer className="credits">
        <span className="credits-standing">{t('app.standing')}</span>
        <span>{`${t('app.approximate')} · ${t('app.boundary')} · ${t('app.osm')}`}</span>
        <Standing />
      </footer>
      {screen.refused && (
        <p className="map-notice" role="status">
          {t('stage.fullRefused')}
        </p>
      )}
      {black && (
        <button type="button" className="stage-black" onClick={() => setBlack(false)}>
          <span className="visually-hidden">{t('stage.blackSaid')}</span>
        </button>
      )}
    </div>
  );
}
