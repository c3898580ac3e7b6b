import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../state/announce.ts';
import { ready, useData } from '../../state/data.ts';
import { type Found, searchIn, searchList } from '../../state/search.ts';
import { useChange, useView } from '../../state/store.ts';
import { Icon } from './Icon.tsx';

const MOST = 8;

/** A combobox over areas and places (WAI-ARIA: editable combobox with list autocomplete). */
export function SearchBox() {
  const { t } = useTranslation();
  const id = useId();
  const change = useChange();
  const language = useView((v) => v.language);
  const layersOn = useView((v) => v.layers);
  // Names alone are searched: no slider changes them.
  const areas = useData((s) => ready(s.areas));
  const layers = useData((s) => s.layers);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const list = useMemo(() => searchList(areas, layers, language), [areas, layers, language]);
  const found = useMemo(() => searchIn(list, text, MOST), [list, text]);
  const showing = open && text.trim().length > 0;
  useAnnounce(showing && found.length ? t('search.results', { count: found.length }) : '');

  const choose = (entry: Found | undefined) => {
    if (!entry) return;
    if (entry.area)
      change({
        area: entry.area,
        level: entry.level ?? 'kecamatan',
        tab: 'area',
        panel: true,
        feature: null,
        camera: entry.camera,
      });
    else
      change({
        feature: entry.feature,
        camera: entry.camera,
        layers: entry.layer && !layersOn.includes(entry.layer) ? [...layersOn, entry.layer] : layersOn,
      });
    setText('');
    setOpen(false);
    input.current?.blur();
  };

  return (
    <search className="search">
      <div className="bar">
        <Icon name="search" />
        <input
          ref={input}
          id="search"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          aria-expanded={showing}
          aria-controls={`${id}-list`}
          aria-activedescendant={showing && found[at] ? `${id}-${at}` : undefined}
          value={text}
          onChange={(e) => {
            setText(e.target.value);
            setAt(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={(e) => {
            if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
              e.preventDefault();
              setAt((n) => (found.length ? (n + (e.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length : 0));
            } else if (e.key === 'Enter') choose(found[at]);
            else if (e.key === 'Escape') {
              setText('');
              input.current?.blur();
            }
          }}
        />
        <span className="tag" aria-hidden="true">
          /
        </span>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('search.label')} className="panel results" hidden={!showing}>
        {found.map((entry, i) => (
          <div
            key={entry.key}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className="result"
            onMouseDown={(e) => {
              e.preventDefault();
              choose(entry);
            }}
          >
            <span>{entry.name}</span>
            <span className="note">
              {entry.kind.startsWith('level:')
                ? t(entry.kind === 'level:kecamatan' ? 'rank.kecamatan' : 'rank.kelurahan')
                : t(`kind.${entry.kind}` as 'kind.airport')}
            </span>
          </div>
        ))}
        {showing && !found.length && (
          <div className="result note" role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
            {t('search.none', { text: text.trim() })}
          </div>
        )}
      </div>
    </search>
  );
}
