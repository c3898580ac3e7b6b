import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../domain/story.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useView } from '../../../state/store.ts';
import { LARGEST_FILE, LARGEST_SIDE, type LogoFault, MOST_LOGOS } from '../../../state/story/logo.ts';
import { writeStory } from '../../../state/story/writing.ts';
import { Icon } from '../../shell/Icon.tsx';
import { readLogo } from './readLogo.ts';

/** The logos of partners: small copies of pictures, held by the story itself. */
export function Logos({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const id = useId();
  const language = useView((v) => v.language);
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<LogoFault | null>(null);
  const [busy, setBusy] = useState(false);
  const { logos } = story;
  const put = (next: (held: Story['logos']) => Story['logos']) =>
    writeStory(story.id, (s) => ({ ...s, logos: next(s.logos) }), true);
  const bring = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const logo = await readLogo(file, logos.length);
    setBusy(false);
    if (typeof logo === 'string') return setFault(logo);
    setFault(null);
    put((held) => [...held, logo]);
  };
  return (
    <section className="write-logos" aria-labelledby={id}>
      <h4 id={id}>{t('write.field.logos')}</h4>
      <p className="note">{t('write.logosNote', { most: MOST_LOGOS })}</p>
      <ul>
        {logos.map((logo, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two logos may be the same picture, and their names are typed
          <li key={at} className="row">
            <img src={logo.data} width={logo.width} height={logo.height} alt="" />
            <input
              type="text"
              className="grow"
              aria-label={t('write.logoName')}
              value={logo.name}
              onChange={(e) =>
                writeStory(story.id, (s) => ({
                  ...s,
                  logos: s.logos.map((one, i) => (i === at ? { ...one, name: e.target.value } : one)),
                }))
              }
            />
            <button
              type="button"
              className="btn icon"
              aria-label={t('write.logoDrop', { name: logo.name })}
              onClick={() => put((held) => held.filter((_, i) => i !== at))}
            >
              <Icon name="close" size={16} />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept="image/png,image/jpeg"
        aria-label={t('write.logoAdd')}
        tabIndex={-1}
        onChange={(e) => {
          void bring(e.target.files?.[0]);
          e.target.value = '';
        }}
      />
      <button
        type="button"
        className="btn line"
        disabled={busy || logos.length >= MOST_LOGOS}
        onClick={() => input.current?.click()}
      >
        <Icon name="plus" size={18} />
        {t('write.logoAdd')}
      </button>
      {fault && (
        <p className="write-fault" role="alert">
          {t(`write.logoFault.${fault}`, {
            most: MOST_LOGOS,
            size: formatNumber(LARGEST_FILE / 1_000_000, language),
            side: formatNumber(LARGEST_SIDE, language),
          })}
        </p>
      )}
    </section>
  );
}
