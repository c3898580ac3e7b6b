import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { patrolEntered, takePatrol } from '../../../state/project/patrol.ts';
import { answerOffer, useProject } from '../../../state/project/store.ts';

/** A file's patrol takes the place of what is entered only when somebody says so, or where nothing is entered. */
export function PatrolOffer({ onSaid }: { readonly onSaid: (came: 'taken' | 'unusable') => void }) {
  const { t } = useTranslation();
  const offered = useProject((s) => s.offered);
  const asks = offered !== null && patrolEntered();
  const take = () => {
    if (!offered) return;
    onSaid(takePatrol(offered) ? 'taken' : 'unusable');
    answerOffer();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each offer
  useEffect(() => {
    if (offered && !asks) take();
  }, [offered]);
  if (!asks) return null;
  return (
    <section className="project-notice" role="alert">
      <div className="grow">
        <h3>{t('project.offer.title')}</h3>
        <p className="second">{t('project.offer.text')}</p>
        <div className="project-acts">
          <button type="button" className="btn line" onClick={take}>
            {t('project.offer.take')}
          </button>
          <button type="button" className="btn" onClick={answerOffer}>
            {t('project.offer.leave')}
          </button>
        </div>
      </div>
    </section>
  );
}
