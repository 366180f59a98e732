import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting, MeetingItem } from '../../../../contract/meetings';
import { formatDateTime } from '../../../lib/format';
import type { MeetingSlots } from '../slots';
import { WithdrawForm } from './WithdrawForm';
import styles from './conclusions.module.css';

interface ConclusionListProps {
  meeting: string;
  item: Pick<MeetingItem, 'id' | 'conclusions'>;
  asOf: string | null;
  /** Conclusions can still be taken back. */
  canAct: boolean;
  TaskLine: MeetingSlots['TaskLine'];
  onDone: (meeting: Meeting) => void;
}

/** What was concluded on an item, oldest first; what was taken back stays, struck out, with who and why. */
export const ConclusionList = ({ meeting, item, asOf, canAct, TaskLine, onDone }: ConclusionListProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  return (
    <ol className={styles['list']} aria-label={t('meetings.conclusion.list')}>
      {item.conclusions.map((each) => (
        <li key={each.id} data-withdrawn={each.withdrawn !== null}>
          {each.withdrawn === null ? <p lang="vi">{each.text}</p> : <s lang="vi">{each.text}</s>}
          <small>
            {t('meetings.conclusion.by', { by: each.by, at: formatDateTime(each.at) })}
            {canAct && each.withdrawn === null && open !== each.id && (
              <button type="button" onClick={() => setOpen(each.id)}>
                {t('meetings.conclusion.withdraw')}
              </button>
            )}
          </small>
          {each.withdrawn && (
            <p className={styles['withdrawn']}>
              {t('meetings.conclusion.withdrawn', {
                by: each.withdrawn.by,
                at: formatDateTime(each.withdrawn.at),
                reason: each.withdrawn.reason,
              })}
            </p>
          )}
          {each.task !== null && <TaskLine id={each.task} asOf={asOf} />}
          {open === each.id && (
            <WithdrawForm
              meeting={meeting}
              item={item.id}
              conclusion={each}
              onDone={(changed) => {
                setOpen(undefined);
                onDone(changed);
              }}
              onCancel={() => setOpen(undefined)}
            />
          )}
        </li>
      ))}
    </ol>
  );
};
