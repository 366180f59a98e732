import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { DataTable } from '../../../ui/table/DataTable';
import { endedColumns } from './endedColumns';

interface EndedTabProps {
  /** Those that the filters leave. */
  alarms: readonly Alarm[];
  from: string;
  listed: number;
  total: number;
  openId: string | undefined;
  ownerName: (agency: string | null) => string;
  onOpen: (id: string) => void;
}
const NEWEST = { column: 'ended', descending: true };
const idOf = ({ id }: Alarm): string => id;

/** The alarms that have ended, of those raised in the span. */
export const EndedTab = ({ alarms, from, listed, total, openId, ownerName, onOpen }: EndedTabProps) => {
  const { t } = useTranslation();
  const columns = useMemo(() => endedColumns(ownerName, t), [ownerName, t]);
  const { length } = alarms;
  return (
    <>
      <p>
        {t('alarms.history.sub', { total: formatNumber(total), from: formatDateTime(from) })}{' '}
        {listed < total && t('alarms.history.cut', { shown: formatNumber(listed), total: formatNumber(total) })}
      </p>
      {length === 0 ? (
        <p>{t('alarms.history.empty')}</p>
      ) : (
        <DataTable
          tools={false}
          caption={t('alarms.history.caption')}
          rows={alarms}
          columns={columns}
          rowId={idOf}
          initialSorting={NEWEST}
          currentId={openId ?? null}
          onOpen={({ id }) => onOpen(id)}
        />
      )}
    </>
  );
};
