import { useTranslation } from 'react-i18next';
import { Field, FieldGroup } from '../../../ui/Field';
import { preemptionText } from './playlistChanges';
import type { PlaylistDraft, PlaylistFaults } from './playlistDraft';
import styles from './editor.module.css';

const PRIORITIES = ['critical', 'high'] as const;
interface PreemptionFieldsProps {
  draft: PlaylistDraft;
  faults: PlaylistFaults;
  onPut: (change: Partial<PlaylistDraft>) => void;
}

/** Which alarms break into the round, and for how long at most. */
export const PreemptionFields = ({ draft: { priorities, maxSeconds }, faults, onPut }: PreemptionFieldsProps) => {
  const { t } = useTranslation();
  const seconds = Number(maxSeconds);
  return (
    <FieldGroup
      label={t('walls.playlists.preemption')}
      hint={seconds > 0 ? preemptionText({ priorities: [...priorities], maxSeconds: seconds }, t) : undefined}
    >
      <div className={styles['priorities']}>
        {PRIORITIES.map((each) => (
          <label key={each} className={styles['check']}>
            <input
              type="checkbox"
              checked={priorities.includes(each)}
              onChange={({ target }) =>
                onPut({ priorities: PRIORITIES.filter((one) => (one === each ? target.checked : priorities.includes(one))) })
              }
            />
            {t(`walls.playlists.priority.${each}`)}
          </label>
        ))}
      </div>
      <div className={styles['name']}>
        <Field
          field="maxSeconds"
          label={t('walls.playlists.maxSeconds')}
          fault={faults['maxSeconds'] && t('walls.playlists.fault.maxSeconds')}
        >
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              maxLength={4}
              value={maxSeconds}
              onChange={({ target }) => onPut({ maxSeconds: target.value })}
            />
          )}
        </Field>
      </div>
    </FieldGroup>
  );
};
