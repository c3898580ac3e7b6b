import { type ComponentProps, type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { webAddress } from '../../../domain/web-address.ts';
import { anchorOf, outlineOf } from './outline.ts';
import './document.css';

/** Pages of the project that are read here; others are named, for they are not part of the site. */
const PAGES = { 'METHODS.md': 'methods', 'DATA.md': 'data' } as const;
export type PageId = (typeof PAGES)[keyof typeof PAGES];

const PLUGINS = [remarkGfm];

const wordsOf = (node: ReactNode): string => {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (node && typeof node === 'object' && 'props' in node)
    return wordsOf((node.props as { children?: ReactNode }).children);
  return '';
};

/**
 * A page of the project, in Markdown, as it stands in the repository: contents at its head, tables that scroll by
 * themselves. Its first heading gives way to the heading of the sheet. Links to another page open it here, links abroad
 * open a tab, and files that are not part of the site are named only.
 */
export function Document({
  markdown,
  language,
  onPage,
}: {
  readonly markdown: string;
  readonly language: 'id' | 'en';
  readonly onPage: (page: PageId) => void;
}) {
  const { t } = useTranslation();
  const outline = useMemo(() => outlineOf(markdown), [markdown]);
  const body = useRef<HTMLElement>(null);
  const goTo = (id: string) => {
    const heading = body.current?.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(id)}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const heading =
    (Tag: 'h3' | 'h4' | 'h5') =>
    ({ children }: ComponentProps<'h2'>) => (
      <Tag tabIndex={-1} data-anchor={anchorOf(wordsOf(children))}>
        {children}
      </Tag>
    );
  const link = ({ href = '', children }: ComponentProps<'a'>) => {
    const [file = '', anchor] = href.split('#');
    if (/^https?:/.test(href))
      return (
        <a href={webAddress(href)} target="_blank" rel="noreferrer noopener">
          {children}
        </a>
      );
    const page = PAGES[file as keyof typeof PAGES];
    if (page || (file === '' && anchor))
      return (
        <button type="button" className="link" onClick={() => (page ? onPage(page) : goTo(anchor as string))}>
          {children}
        </button>
      );
    return <code>{children}</code>;
  };
  return (
    <div className="document">
      <nav aria-label={t('help.contents')} className="document-contents">
        <ul>
          {outline.map(({ id, text, depth }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two headings may bear the same words, and their order never changes
            <li key={at} className={depth === 3 ? 'deeper' : undefined}>
              <button type="button" className="link" lang={language} onClick={() => goTo(id)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <article ref={body} lang={language}>
        <Markdown
          remarkPlugins={PLUGINS}
          components={{
            h1: () => null,
            h2: heading('h3'),
            h3: heading('h4'),
            h4: heading('h5'),
            a: link,
            table: ({ children }) => (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
              <section className="document-table" tabIndex={0} aria-label={t('help.table')}>
                <table className="plain">{children}</table>
              </section>
            ),
          }}
        >
          {markdown}
        </Markdown>
      </article>
    </div>
  );
}
