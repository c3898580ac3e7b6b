import { useTranslation } from 'react-i18next';
import { MINIMUM_COUNT, MINIMUM_IN_CELL } from '../../../protect/profile.ts';
import { IntervalExample } from './IntervalExample.tsx';
import { LayerRules } from './LayerRules.tsx';
import { MakeRelease } from './MakeRelease.tsx';
import { ModesTable } from './ModesTable.tsx';
import { PersonalColumns } from './PersonalColumns.tsx';
import { ReleaseLog } from './ReleaseLog.tsx';
import { RuleSection } from './RuleSection.tsx';
import { useReleasing } from './useReleasing.ts';
import './protection.css';

/** Every rule of protection in plain words, each with its reason and an example; in a project, releases are made here. */
export function ProtectionPanel() {
  const { t } = useTranslation();
  const project = useReleasing();
  const numbers = { minimum: MINIMUM_COUNT, most: MINIMUM_COUNT - 1, cell: MINIMUM_IN_CELL };
  return (
    <div className="data-body protection">
      <h2 className="protection-head">{t('protection.heading')}</h2>
      <p>{t('protection.lead')}</p>
      {project && (
        <>
          <MakeRelease {...project} />
          <ReleaseLog releases={project.releases} sets={project.sets} />
        </>
      )}
      <RuleSection rule="layers" numbers={numbers}>
        <LayerRules />
        <p className="protection-mode">{t('protection.mode')}</p>
      </RuleSection>
      <RuleSection rule="personal" numbers={numbers}>
        <PersonalColumns />
      </RuleSection>
      <RuleSection rule="small" numbers={numbers} />
      <RuleSection rule="interval" numbers={numbers}>
        <IntervalExample />
      </RuleSection>
      <RuleSection rule="differencing" numbers={numbers} />
      <RuleSection rule="sensitive" numbers={numbers} />
      <RuleSection rule="cells" numbers={numbers} />
      <RuleSection rule="standards" numbers={numbers}>
        <ModesTable />
      </RuleSection>
    </div>
  );
}
