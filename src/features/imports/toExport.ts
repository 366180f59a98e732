import type { TFunction } from 'i18next';
import type { ImportKindInfo } from '../../../contract/imports/importColumn';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { kindName } from './kindName';
import type { Exportable, ExportCell } from '../../export/exportable';

interface Listed {
  files: readonly ImportedFile[];
  kinds: readonly Pick<ImportKindInfo, 'id' | 'name'>[];
  /** How many there are in all; the list has the newest. */
  total: number;
  asOf: string | null;
  revision: number;
}

const dateOf = (at: string | null): ExportCell => (at === null ? null : { date: at });

/** The files that were sent, the newest first, with what became of each: who sent it, its receipt, who took it back and why. */
export const toExport = ({ files, kinds, total, asOf, revision }: Listed, t: TFunction): Exportable => ({
  title: t('imports.files'),
  feeds: [{ feed: 'imports', revision }],
  sources: [t('export.importJournal')],
  asOf,
  provenance: ['imported'],
  notes: files.length < total ? [t('imports.listed', { shown: String(files.length), total: String(total) })] : [],
  table: () => ({
    columns: [
      { header: t('imports.file') },
      { header: t('imports.kind') },
      { header: t('imports.state') },
      { header: t('imports.rows') },
      { header: t('imports.accepted'), onPaper: false },
      { header: t('imports.warned'), onPaper: false },
      { header: t('imports.refusedRows') },
      { header: t('imports.receipt') },
      { header: t('imports.by') },
      { header: t('imports.at') },
      { header: t('export.column.by'), onPaper: false },
      { header: t('export.column.decided'), onPaper: false },
      { header: t('imports.reasons'), onPaper: false },
      { header: 'SHA-256', onPaper: false },
    ],
    rows: files.map((file) => ({
      provenance: 'imported' as const,
      cells: [
        file.name,
        kindName(kinds, file.kind, t),
        t(`imports.states.${file.state}`),
        file.counts?.rows ?? null,
        file.counts?.accepted ?? null,
        file.counts?.warned ?? null,
        file.counts?.refused ?? null,
        file.appliedRevision,
        file.uploadedBy,
        dateOf(file.uploadedAt),
        file.decidedBy,
        file.decidedBy === null ? null : dateOf(file.stateAt),
        file.undone?.reason ?? (file.reasons.join(' ') || null),
        file.sha256,
      ],
    })),
  }),
});
