import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { FEEDS } from '../../../contract/feeds/index';
import type { TaskState } from '../../../contract/task';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { Sheet } from '../../ui/Sheet';
import { Actions } from './Actions';
import type { AgencyBook } from './agencyBook';
import { Facts } from './Facts';
import { Journal } from './Journal';
import { toRow } from './model';
import styles from './sheet.module.css';

interface TaskSheetProps {
  id: string;
  asOf: string | null;
  today: string;
  book: AgencyBook;
  agencies: readonly Agency[];
  moveTo: TaskState | undefined;
  /** Opened to note its progress. */
  isNoting: boolean;
  onClose: () => void;
}

/** One task: what is known of it, what may be done with it, and its journal. */
export const TaskSheet = ({ id, asOf, today, book, agencies, moveTo, isNoting, onClose }: TaskSheetProps) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS['task-detail'], { task: id }, asOf);
  const link = useLinkState();
  const { body, status, problem } = feed;
  const row = useMemo(() => body && toRow(body.task, book, today), [body, book, today]);
  return (
    <Sheet side label={body?.task.title ?? t('tasks.sheet.facts')} closeLabel={t('tasks.sheet.close')} onClose={onClose}>
      {!row && status !== 'error' && <p role="status">{t('panel.loading')}</p>}
      {status === 'error' && (
        <p role="alert">
          {problem?.status === 404 ? t('tasks.sheet.missing') : (problem?.detail ?? t('panel.failedHint'))}{' '}
          {problem?.status !== 404 && (
            <button type="button" onClick={feed.retry}>
              {t('panel.retry')}
            </button>
          )}
        </p>
      )}
      {row && body && (
        <div className={styles['sheet']} data-task-sheet={id}>
          <div className={styles['whole']}>
            <Facts row={row} book={book} />
            <Actions
              task={body.task}
              agencies={agencies}
              today={today}
              isPast={asOf !== null}
              moveTo={moveTo}
              isNoting={isNoting}
              onRefused={() => link.status !== 'live' && feed.retry()}
            />
          </div>
          <Journal journal={body.journal} />
        </div>
      )}
    </Sheet>
  );
};
