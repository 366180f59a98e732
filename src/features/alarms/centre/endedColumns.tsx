import type { TFunction } from 'i18next';
import type { Alarm } from '../../../../contract/alarms';
import { formatDateTime } from '../../../lib/format';
import { StatusWord } from '../../../ui/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import { urgencyOf } from '../standing';
import { amountWord } from '../valueWords';
import { durationWord } from './durationWord';
import styles from './centre.module.css';

/** What is told of an alarm that has ended. */
export const endedColumns = (ownerName: (agency: string | null) => string, t: TFunction): TableColumn<Alarm>[] => [
  {
    id: 'rule',
    header: t('alarms.history.rule'),
    width: 15,
    value: ({ ruleName }) => ruleName,
    cell: ({ ruleName, subject }) => (
      <span lang="vi">
        {ruleName}
        <small className={styles['under']}>
          {subject.name} {subject.simulated && `(${t('alarms.simulated')})`}
        </small>
      </span>
    ),
  },
  {
    id: 'priority',
    header: t('alarms.history.priority'),
    width: 7,
    value: ({ priority }) => urgencyOf(priority),
    cell: ({ priority }) => <StatusWord tone={priority}>{t(`alarms.priority.${priority}`)}</StatusWord>,
  },
  {
    id: 'value',
    header: t('alarms.history.value'),
    numeric: true,
    width: 8,
    value: ({ value }) => value,
    cell: ({ value, limit, unit }) => (
      <span>
        {amountWord(value, unit) ?? '–'}
        {limit !== null && <small className={styles['under']}>{t('alarms.limit', { limit: amountWord(limit, unit) ?? '' })}</small>}
      </span>
    ),
  },
  {
    id: 'worst',
    header: t('alarms.history.worst'),
    numeric: true,
    width: 7,
    value: ({ worst }) => worst?.value ?? null,
    cell: ({ worst, unit }) => amountWord(worst?.value ?? null, unit) ?? '–',
  },
  {
    id: 'active',
    header: t('alarms.history.active'),
    width: 8,
    value: ({ activeAt }) => Date.parse(activeAt),
    cell: ({ activeAt }) => formatDateTime(activeAt),
  },
  {
    id: 'lasted',
    header: t('alarms.history.lasted'),
    width: 8,
    value: ({ activeAt, clearedAt, endedAt }) => Date.parse(clearedAt ?? endedAt ?? activeAt) - Date.parse(activeAt),
    cell: ({ activeAt, clearedAt, endedAt }) => durationWord(activeAt, clearedAt ?? endedAt ?? activeAt, t),
  },
  {
    id: 'acknowledged',
    header: t('alarms.history.acknowledged'),
    width: 12,
    value: ({ acknowledged }) => acknowledged?.by ?? null,
    cell: ({ acknowledged }) =>
      acknowledged ? (
        <span lang="vi">
          {acknowledged.by}
          <small className={styles['under']}>
            {formatDateTime(acknowledged.at)} · “{acknowledged.comment}”
          </small>
        </span>
      ) : (
        t('alarms.history.nobody')
      ),
  },
  {
    id: 'ended',
    header: t('alarms.history.ended'),
    width: 8,
    value: ({ endedAt }) => (endedAt === null ? null : Date.parse(endedAt)),
    cell: ({ endedAt }) => (endedAt === null ? '–' : formatDateTime(endedAt)),
  },
  { id: 'owner', header: t('alarms.history.owner'), width: 9, value: ({ owner }) => ownerName(owner) },
];
