import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { auditKindOf, type AuditEntryRead } from '../../../contract/audit';
import { StatusWord } from '../../ui/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { detailText, momentText } from './lineText';
import { toneOf, viaParts } from './model';
import styles from './audit.module.css';

interface AuditTableProps {
  lines: readonly AuditEntryRead[];
  loading: boolean;
  /** Asks for all that this one did. */
  onActor: (actor: string) => void;
}

/** The lines of the audit, as many as a page has; a card each where the room is narrow. */
export const AuditTable = ({ lines, loading, onActor }: AuditTableProps) => {
  const { t, i18n } = useTranslation();
  const columns = useMemo<TableColumn<AuditEntryRead>[]>(() => {
    const wayOf = (via: string | null): string => {
      const { way, address } = viaParts(via);
      return [t(`audit.ways.${way}`), address].filter(Boolean).join(' · ');
    };
    return [
      { id: 'actor', header: t('audit.actor'), value: ({ actor }) => actor, width: 8 },
      { id: 'at', header: t('audit.at'), value: ({ at }) => at, cell: ({ at }) => momentText(at), width: 11 },
      {
        id: 'command',
        header: t('audit.what'),
        value: ({ command }) => command,
        cell: ({ command }) => (
          <span>
            {t(`audit.kinds.${auditKindOf(command)}`)} <small className={styles['code']}>{command}</small>
          </span>
        ),
        width: 9,
      },
      { id: 'subject', header: t('audit.subject'), value: ({ subject }) => subject, width: 11 },
      {
        id: 'outcome',
        header: t('audit.outcome'),
        value: ({ outcome }) => t(`audit.outcomes.${outcome}`),
        cell: ({ outcome }) => <StatusWord tone={toneOf[outcome]}>{t(`audit.outcomes.${outcome}`)}</StatusWord>,
        width: 9,
      },
      { id: 'times', header: t('audit.times'), value: ({ times }) => times, numeric: true, width: 4 },
      { id: 'via', header: t('audit.via'), value: ({ via }) => wayOf(via), width: 9 },
      { id: 'detail', header: t('audit.detail'), value: ({ detail }) => detailText(detail), width: 14 },
    ];
    // Moments are written in the language that is spoken.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [t, i18n.language]);
  return (
    <DataTable
      caption={t('audit.lines')}
      rows={lines}
      columns={columns}
      rowId={({ id }) => String(id)}
      loading={loading}
      emptyText={t('audit.none')}
      tools={false}
      onOpen={({ actor }) => onActor(actor)}
    />
  );
};
