import { useTranslation } from 'react-i18next';
import type { Figure, FigureSource } from '../../../domain/figure.ts';
import type { Source } from '../../../domain/register.ts';
import type { StoryLogo, StoryStep } from '../../../domain/story.ts';
import { webAddress } from '../../../domain/web-address.ts';
import { formatDate } from '../../../i18n/format.ts';
import { shownTitle } from '../../../i18n/source-title.ts';
import { ready, useData } from '../../../state/data.ts';
import { formatLink } from '../../../state/link.ts';
import { useStore, useViewPart } from '../../../state/store.ts';
import { namedSource } from '../../../state/story/named.ts';
import type { View } from '../../../state/view.ts';
import { Icon } from '../../shell/Icon.tsx';

interface Props {
  readonly step: StoryStep;
  readonly view: View;
  /** Of the figures in the text. */
  readonly figures: readonly FigureSource[];
  readonly chart: Figure | null;
  readonly logos: readonly StoryLogo[];
}

/** Where every figure of the step comes from, each source once; the map's own are one click away. */
export function SlideSources({ step, view, figures, chart, logos }: Props) {
  const { t } = useTranslation();
  const { language, theme } = useViewPart('language', 'theme');
  const available = useStore((s) => s.available);
  const register = useData((s) => ready(s.tables.sources)) as readonly Source[] | null;
  const compiled = useData((s) => ready(s.manifest)?.compiled);
  const all = [
    ...figures,
    ...(chart?.sources ?? []),
    ...step.sources.map((title) => namedSource(title, register ?? [])),
  ];
  const sources = all.filter((source, i) => all.findIndex((s) => s.title === source.title) === i);
  const onMap = formatLink({ ...view, workspace: 'risk', language, theme }, available);
  return (
    <footer className="slide-sources note">
      {sources.length > 0 && (
        <ul>
          {sources.map(({ title, publisher, date, url }) => (
            <li key={title}>
              {[publisher, shownTitle(title, t)].filter(Boolean).join(': ')}
              {`, ${date ? formatDate(date, language) : t('area.noDate')} · `}
              {url ? (
                <a href={webAddress(url)} target="_blank" rel="noreferrer noopener">
                  {t('area.openSource')} <Icon name="out" size={12} />
                </a>
              ) : (
                t('area.noAddress')
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('stage.mapSource', { date: formatDate(compiled, language) })}{' '}
        <a href={onMap} target="_blank" rel="noreferrer noopener">
          {t('stage.onRiskMap')} <Icon name="out" size={12} />
        </a>
      </p>
      {logos.length > 0 && (
        <p className="slide-logos">
          {logos.map((logo) => (
            <img key={logo.name} src={logo.data} width={logo.width} height={logo.height} alt={logo.name} />
          ))}
        </p>
      )}
    </footer>
  );
}
