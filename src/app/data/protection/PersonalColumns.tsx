import { useTranslation } from 'react-i18next';
import { PERSONAL_FIELDS } from '../../../protect/personal.ts';

/** Every kind of column that never passes, with names under which it is found. */
export function PersonalColumns() {
  const { t } = useTranslation();
  return (
    <dl className="protection-columns">
      {PERSONAL_FIELDS.map((field) => (
        <div key={field}>
          <dt>{t(`protection.personal.${field}.name`)}</dt>
          <dd className="note">{t(`protection.personal.${field}.found`)}</dd>
        </div>
      ))}
    </dl>
  );
}
