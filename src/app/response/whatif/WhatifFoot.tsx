import { formatNumber } from '../../../i18n/format.ts';
import { FALL_BANDS } from '../../../response/whatif/summary.ts';
import { classCodeOf, stepOfClass } from '../../../state/areas.ts';
import { MAP_SHOWS, useWhatifDesk } from '../../../state/response/whatif-desk.ts';
import { useShades } from './useMapColours.ts';
import { useWhatifWords } from './useNames.ts';

/** Which of the three maps is on screen, and how it is read. */
export function WhatifFoot() {
  const { t } = useWhatifWords();
  const { shows, state, largest } = useShades();
  const none = state === 'none' || state === 'waiting';
  return (
    <div className="whatif-foot">
      <div className="row">
        <fieldset className="seg" aria-label={t('whatif.onMap')}>
          {MAP_SHOWS.map((s) => (
            <button
              key={s}
              type="button"
              aria-pressed={s === shows}
              onClick={() => useWhatifDesk.setState({ shows: s })}
            >
              {t(`whatif.shows.${s}`)}
            </button>
          ))}
        </fieldset>
        {!none && shows === 'change' && largest < 0 && <span className="note">{t('whatif.fallKey')}</span>}
      </div>
      {none ? <span className="note">{t('whatif.mapEmpty')}</span> : shows === 'change' ? <FallKey /> : <ClassKey />}
    </div>
  );
}

const BANDS = Array.from({ length: FALL_BANDS }, (_, band) => band);

function FallKey() {
  const { t, language } = useWhatifWords();
  const { largest, rises } = useShades();
  const digits = largest < -0.1 ? 2 : 3;
  const at = (third: number) => (third === 0 ? '0' : formatNumber((-largest * third) / FALL_BANDS, language, digits));
  return (
    <ul className="whatif-legend" aria-label={t('whatif.fallKey')}>
      {largest < 0 &&
        BANDS.map((band) => (
          <li key={band}>
            <i className="whatif-swatch" style={{ background: `var(--reach-${band + 1})` }} />
            {t('whatif.range', { from: at(FALL_BANDS - band - 1), to: at(FALL_BANDS - band) })}
          </li>
        ))}
      {rises && (
        <li>
          <i className="whatif-swatch" style={{ background: 'var(--diff-4)' }} />
          {t('whatif.risesKey')}
        </li>
      )}
      <li>
        <i className="whatif-swatch" data-hatched="true" />
        {t('whatif.sameKey')}
      </li>
    </ul>
  );
}

function ClassKey() {
  const { t } = useWhatifWords();
  const { classes } = useShades();
  return (
    <ul className="whatif-legend" aria-label={t('whatif.classKey')}>
      {classes.flatMap(({ code }) => {
        const known = classCodeOf(code);
        return known
          ? [
              <li key={code}>
                <i className="whatif-swatch" style={{ background: `var(--risk-${stepOfClass(known)})` }} />
                {t(`class.${known}`)}
              </li>,
            ]
          : [];
      })}
    </ul>
  );
}
