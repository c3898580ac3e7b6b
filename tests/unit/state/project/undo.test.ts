import '../page.ts';
import { describe, expect, it } from 'vitest';
import { useProjectSteps } from '../../../../src/state/project/steps.ts';
import { useStore } from '../../../../src/state/store.ts';
import { redoLast, undoLast } from '../../../../src/state/undo.ts';

describe('taking back', () => {
  it('is of the project where data are worked on or interventions placed in the internal site, and of the view elsewhere', () => {
    const asked: string[] = [];
    useProjectSteps.setState({ takeBack: () => asked.push('back'), doAgain: () => asked.push('again') });
    const look = (put: object) => useStore.setState(({ view }) => ({ view: { ...view, ...put } }));
    look({ workspace: 'data', profile: 'internal' });
    undoLast();
    redoLast();
    expect(asked).toEqual(['back', 'again']);
    look({ workspace: 'data', profile: 'public' });
    useStore.getState().change({ language: 'en' });
    undoLast();
    expect(useStore.getState().view.language).toBe('id');
    look({ workspace: 'risk', profile: 'internal' });
    undoLast();
    look({ workspace: 'response', desk: 'reach' });
    undoLast();
    expect(asked).toHaveLength(2);
    look({ desk: 'whatif' });
    undoLast();
    expect(asked).toHaveLength(3);
  });
});
