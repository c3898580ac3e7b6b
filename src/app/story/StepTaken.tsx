import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, useStore, useView } from '../../state/store.ts';
import { type TakenStep, useVisit } from '../../state/story/visit.ts';
import { saidIn } from '../../state/story/words.ts';
import { Icon } from '../shell/Icon.tsx';
import './step.css';

const shut = () => useVisit.setState({ taken: null });

/** Says where a new step went, with the way there and the way back. */
function Taken({ taken }: { readonly taken: TakenStep }) {
  const { t } = useTranslation();
  const change = useChange();
  const turned = useStore((s) => s.turned);
  const language = useView((v) => v.language);
  const [told, setTold] = useState(false);
  if (taken.of !== 'added')
    return (
      <div className="bar step-said" role="alert">
        <span className="step-words">
          {taken.of === 'full' ? t('write.full', { most: taken.most }) : t(`write.notTaken.${reasonOf(taken.rule)}`)}
        </span>
        <button type="button" className="btn icon" aria-label={t('write.shut')} onClick={shut}>
          <Icon name="close" size={16} />
        </button>
      </div>
    );
  const open = () => {
    turned({ story: taken.story, step: taken.number - 1 });
    shut();
    change({ workspace: 'forum', stand: 'write', feature: null });
  };
  const undo = async () => {
    if (told) return;
    setTold(true);
    const { takeBackStep } = await import('./take.ts');
    takeBackStep(taken);
  };
  return (
    <div className="bar step-said">
      <span className="step-words" role="status">
        {t('write.taken', { n: taken.number, title: saidIn(taken.title, language).text || t('write.untitled') })}
      </span>
      <button type="button" className="btn line" onClick={open}>
        {t('write.openStep')}
      </button>
      <button type="button" className="btn" onClick={() => void undo()}>
        {t('write.undo')}
      </button>
      <button type="button" className="btn icon" aria-label={t('write.shut')} onClick={shut}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

const reasonOf = (rule: string): 'otherTab' | 'network' | 'other' =>
  rule === 'otherTab' || rule === 'network' ? rule : 'other';

/** The map of a step is being looked for: take it as it looks now, or leave it as it was. */
function Visiting({ at }: { readonly at: NonNullable<ReturnType<typeof useVisit.getState>['at']> }) {
  const { t } = useTranslation();
  const change = useChange();
  const turned = useStore((s) => s.turned);
  const back = async (take: boolean) => {
    if (take) {
      const { lookAgain } = await import('./take.ts');
      await lookAgain(at.story, at.step);
    }
    useVisit.setState({ at: null });
    turned({ story: at.story, step: at.number - 1 });
    change({ workspace: 'forum', stand: 'write', feature: null });
  };
  return (
    <div className="bar step-said">
      <span className="step-words" role="status">
        {t('write.visiting', { n: at.number })}
      </span>
      <button type="button" className="btn main" onClick={() => void back(true)}>
        {t('write.visitTake')}
      </button>
      <button type="button" className="btn" onClick={() => void back(false)}>
        {t('write.visitLeave')}
      </button>
    </div>
  );
}

/** What the risk map says of the story being written. */
export function StepTaken() {
  const { at, taken } = useVisit();
  // What was said on one visit to the map is not said again at the next.
  useEffect(() => shut, []);
  if (at) return <Visiting at={at} />;
  return taken && <Taken key={taken.of === 'added' ? taken.step : taken.of} taken={taken} />;
}
