import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKindInfo } from '../../../contract/imports/importColumn';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { formatDateTime } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { kindName } from './kindName';
import { toneOf } from './model';

interface FileTableProps {
  kinds: readonly ImportKindInfo[];
  files: readonly ImportedFile[];
  openId: string | null;
  onOpen: (id: string) => void;
}

/** Every file that was sent, where it stands, and the revision that is its receipt. */
export const FileTable = ({ kinds, files, openId, onOpen }: FileTableProps) => {
  const { t, i18n } = useTranslation();
  const columns = useMemo<TableColumn<ImportedFile>[]>(
    () => [
      { id: 'name', header: t('imports.file'), value: ({ name }) => name, width: 16 },
      { id: 'kind', header: t('imports.kind'), value: ({ kind }) => kindName(kinds, kind, t), width: 14 },
      {
        id: 'state',
        header: t('imports.state'),
        value: ({ state }) => t(`imports.states.${state}`),
        cell: ({ state }) => <StatusWord tone={toneOf[state]}>{t(`imports.states.${state}`)}</StatusWord>,
        width: 9,
      },
      { id: 'rows', header: t('imports.rows'), value: ({ counts }) => counts?.rows ?? null, numeric: true, width: 6 },
      { id: 'refused', header: t('imports.refusedRows'), value: ({ counts }) => counts?.refused ?? null, numeric: true, width: 6 },
      {
        id: 'receipt',
        header: t('imports.receipt'),
        value: ({ appliedRevision }) => appliedRevision,
        cell: ({ appliedRevision }) => (appliedRevision === null ? '–' : t('imports.receiptOf', { revision: appliedRevision })),
        width: 9,
      },
      { id: 'by', header: t('imports.by'), value: ({ uploadedBy }) => uploadedBy, width: 10 },
      {
        id: 'at',
        header: t('imports.at'),
        value: ({ uploadedAt }) => uploadedAt,
        cell: ({ uploadedAt }) => formatDateTime(uploadedAt),
        width: 10,
      },
    ],
    // Moments are written in the language that is spoken.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [t, i18n.language, kinds],
  );
  return (
    <DataTable
      caption={t('imports.files')}
      rows={files}
      columns={columns}
      rowId={({ id }) => id}
      currentId={openId}
      initialSorting={{ column: 'at', descending: true }}
      emptyText={t('imports.filesNone')}
      onOpen={({ id }) => onOpen(id)}
    />
  );
};
