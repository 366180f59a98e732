import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PRIORITIES } from '../../../../../contract/alarms';
import type { FormPart } from './formContext';
import { PlaybookFields } from './PlaybookFields';
import { SelectField } from './SelectField';
import { useStandingAgencies } from './useStandingAgencies';
import styles from './form.module.css';

const SHAPES = { critical: '◆', high: '▲', medium: '■', low: '●' } as const;

/** How urgent an alarm is, who acts, and what they do. */
export const ActFields = (part: FormPart) => {
  const { t } = useTranslation();
  const { draft, put } = part;
  const named = useMemo(() => [draft.owner], [draft.owner]);
  const agencies = useStandingAgencies(part, named);
  return (
    <>
      <div className={styles['pair']}>
        <SelectField
          field="priority"
          label={t('alarmRules.form.priority')}
          value={draft.priority}
          choices={PRIORITIES.map((id) => ({ id, name: `${SHAPES[id]} ${t(`alarmRules.priority.${id}`)}` }))}
          onValue={(priority) => put({ priority })}
        />
        <SelectField
          field="owner"
          label={t('alarmRules.form.owner')}
          value={draft.owner}
          choices={[{ id: '', name: t('alarmRules.form.ownerNone') }, ...agencies]}
          onValue={(owner) => put({ owner })}
        />
      </div>
      <PlaybookFields {...part} />
    </>
  );
};
