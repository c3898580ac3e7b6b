import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PublishedLayer, unfitFor } from '../../../exchange/published-layer.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useStore, useViewPart } from '../../../state/store.ts';
import { useOut } from '../../risk/legend/useOut.ts';
import { Icon } from '../../shell/Icon.tsx';
import { LayerList } from './LayerList.tsx';
import { OutChoices } from './OutChoices.tsx';
import { OutFoot } from './OutFoot.tsx';
import { onScreen, type Wanted } from './onScreen.ts';
import { formatOf, type OutOptions, START } from './options.ts';
import { Preview } from './Preview.tsx';
import { useOutFiles } from './useOutFiles.ts';
import './out.css';

const WHAT = ['layers', 'screen'] as const;

/** Files out of what is published: choose, look at, download. Public unless the internal form is asked for. */
export function OutPanel() {
  const { t } = useTranslation();
  const view = useViewPart('region', 'profile', 'language', 'layers', 'level', 'time');
  const exportAs = useStore((s) => s.exportAs);
  const out = useOut();
  const [what, setWhat] = useState<(typeof WHAT)[number]>('layers');
  const [chosen, setChosen] = useState<readonly PublishedLayer[]>(['areas']);
  const [focus, setFocus] = useState<PublishedLayer | null>('areas');
  const [options, setOptions] = useState<OutOptions>(START);
  const screen = what === 'screen';
  const { layers, level, time } = view;
  const wanted = useMemo(
    (): readonly Wanted[] => (screen ? onScreen({ layers, level, time }) : chosen.map((layer) => ({ layer }))),
    [screen, chosen, layers, level, time],
  );
  const files = useOutFiles(view.region, out, wanted);
  const format = formatOf(options);
  const several = screen || wanted.length > 1;
  const shown = files.layers.find(({ wanted: { layer } }) => layer === focus) ?? files.layers[0] ?? null;
  const unfit = useMemo(
    () =>
      new Map(
        files.layers.flatMap(({ wanted: { layer }, file }) => {
          const why = file.state === 'ready' ? unfitFor(format, file.value) : null;
          return why === null ? [] : [[layer, why] as const];
        }),
      ),
    [files.layers, format],
  );
  const toggle = (layer: PublishedLayer) => {
    const on = chosen.includes(layer);
    setChosen(on ? chosen.filter((other) => other !== layer) : [...chosen, layer]);
    if (!on) setFocus(layer);
  };
  const date = (month: string | null, open: 'screenStart' | 'screenEnd') =>
    month === null ? t(`out.${open}`) : formatDate(month, view.language);
  const span = time.from === null && time.to === null;
  const timeText = span
    ? ''
    : t('out.screenTime', { from: date(time.from, 'screenStart'), to: date(time.to, 'screenEnd') });

  return (
    <div className="out" data-profile={out}>
      <header className="out-head">
        <div className="grow">
          <h2>{t('out.heading')}</h2>
          <p className={out === 'internal' ? 'out-warn' : 'second'} role={out === 'internal' ? 'status' : undefined}>
            {out === 'internal' && <Icon name="locked" size={16} />}
            {t(`out.note_${out}`)}
          </p>
        </div>
        {view.profile === 'internal' && (
          <fieldset className="seg" aria-label={t('out.profile')}>
            {(['public', 'internal'] as const).map((profile) => (
              <button
                key={profile}
                type="button"
                data-profile={profile}
                aria-pressed={out === profile}
                onClick={() => exportAs(profile)}
              >
                {t(`out.${profile}`)}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="data-body out-body" tabIndex={0} aria-label={t('out.what')}>
        <fieldset className="seg out-what" aria-label={t('out.what')}>
          {WHAT.map((choice) => (
            <button
              key={choice}
              type="button"
              data-what={choice}
              aria-pressed={what === choice}
              onClick={() => setWhat(choice)}
            >
              {t(`out.${choice}`)}
            </button>
          ))}
        </fieldset>
        {screen && (
          <p className="note out-note">
            {wanted.length ? t('out.screenNote', { time: timeText }) : t('out.screenEmpty')}
          </p>
        )}
        <OutChoices options={options} onChange={setOptions} files={files} several={several} />
        <LayerList
          files={files}
          profile={out}
          screen={screen}
          format={format}
          unfit={unfit}
          focus={shown?.wanted.layer ?? null}
          onToggle={toggle}
          onFocus={setFocus}
        />
        <Preview files={files} shown={shown} format={format} />
      </section>
      <OutFoot files={files} options={options} screen={screen} several={several} />
    </div>
  );
}
