import { useTranslation } from 'react-i18next';
import type { Release } from '../../../domain/project.ts';
import { MINIMUM_COUNT } from '../../../protect/profile.ts';
import type { Audit } from '../../../protect/release/audit.ts';
import { SMALL } from '../../../protect/release/places.ts';
import type { Released } from '../../../protect/release/release.ts';
import { type Counted, type Structure, trueCounts } from '../../../protect/release/structure.ts';
import { MINIMUM_WIDTH } from '../../../protect/release/width.ts';
import example from './example.json';
import { ReleaseGrid } from './ReleaseGrid.tsx';
import { useReleaseWorker } from './useReleaseWorker.ts';

const structure: Structure = { subject: 'cases', dimensions: [{ name: 'kecamatan', values: example.values }] };
const counted: readonly Counted[] = Object.entries(example.years).flatMap(([year, counts]) =>
  counts.map((count, i) => ({ year, values: [example.values[i] ?? ''], count })),
);
const HEAD = { sets: ['example'], date: '2025-12-31' };

/** As somebody would tell it who puts nothing but the small number into a band. */
const simple: Release = {
  ...HEAD,
  by: ['kecamatan', 'year'],
  told: trueCounts(counted, structure).map(({ at, count }) =>
    count < MINIMUM_COUNT ? { at, value: null, band: SMALL } : { at, value: count, band: null },
  ),
};

interface Answer {
  readonly before: Audit;
  readonly after: Released | null;
}

/** Three areas, three years: why one band alone hides nothing, tested by the engine that tests every release. */
export function IntervalExample() {
  const { t } = useTranslation();
  const { asked, ask } = useReleaseWorker<Answer>();
  const answer = asked.state === 'done' ? asked.answer : null;
  const run = () =>
    ask(async (engine) => ({
      before: await engine.audit(simple, []),
      after: (await engine.releaseCounted(counted, structure, HEAD, [])).value,
    }));
  return (
    <div className="protection-example">
      <ReleaseGrid
        caption={t('protection.try.before')}
        dimension="kecamatan"
        told={simple.told}
        intervals={answer?.before.intervals ?? []}
        minimumWidth={MINIMUM_WIDTH}
      />
      {answer?.after && (
        <ReleaseGrid
          caption={t('protection.try.after')}
          dimension="kecamatan"
          told={answer.after.release.told}
          intervals={answer.after.table.intervals}
          withheld={answer.after.table.withheld}
          minimumWidth={MINIMUM_WIDTH}
        />
      )}
      <p className="row">
        <button type="button" className="btn line" disabled={asked.state === 'busy'} onClick={run}>
          {t('protection.try.run')}
        </button>
        <span className="note" role="status">
          {asked.state === 'busy' && t('protection.working')}
          {asked.state === 'failed' && t(asked.solver ? 'protection.failed' : 'protection.noSolver')}
          {answer && t('protection.try.said')}
        </span>
      </p>
    </div>
  );
}
