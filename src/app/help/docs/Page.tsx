import { useTranslation } from 'react-i18next';
import { useView } from '../../../state/store.ts';
import { dataProfile } from '../../../state/view.ts';
import { openHelp } from '../open.ts';
import { Document, type PageId } from './Document.tsx';
import { usePage } from './usePage.ts';

/**
 * One page of the project: in Indonesian its summary first, then the whole text, which is in English. The parts that only
 * an internal installation may read are not in the public file.
 */
export function Page({ page }: { readonly page: PageId }) {
  const language = useView((v) => v.language);
  return (
    <>
      {language === 'id' && <Text name={`${page}.id.md`} language="id" />}
      {language === 'id' && <Whole />}
      <Text name={`${page}.md`} language="en" />
    </>
  );
}

function Whole() {
  const { t } = useTranslation();
  return <h3 className="document-whole">{t('help.whole')}</h3>;
}

function Text({ name, language }: { readonly name: string; readonly language: 'id' | 'en' }) {
  const { t } = useTranslation();
  const profile = useView(dataProfile);
  const text = usePage(name, profile);
  if (text.state === 'waiting') return <p className="note">{t('help.loading')}</p>;
  if (text.state === 'failed')
    return (
      <p className="note" role="alert">
        {t('help.unread', { file: text.failure.file })}
      </p>
    );
  return <Document markdown={text.value} language={language} onPage={openHelp} />;
}
