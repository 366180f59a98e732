import type { TFunction } from 'i18next';
import type { FeedId } from '../../../contract/feeds/index';
import type { RefusedRow } from '../../../contract/feeds/intake';
import type { Exportable } from '../../export/exportable';
import type { Shown } from './model';

interface Listed {
  title: string;
  feed: FeedId;
  rows: readonly RefusedRow[];
  /** How many there are in all; the list has the newest. */
  total: number;
  shown: Shown;
  asOf: string | null;
  revision: number;
}

/** The refused rows as they came, why, and what became of them. What was refused is no figure: it is the words of the source. */
export const toExport = ({ title, feed, rows, total, shown, asOf, revision }: Listed, t: TFunction): Exportable => ({
  title,
  feeds: [{ feed, revision }],
  sources: [...new Set(rows.map(({ file }) => file))].slice(0, 20),
  asOf,
  provenance: ['imported'],
  filters: [`${t('intake.show')}: ${t(shown === 'open' ? 'intake.showOpen' : 'intake.showAll')}`],
  notes: rows.length < total ? [t('intake.shown', { shown: String(rows.length), total: String(total) })] : [],
  table: () => ({
    columns: [
      { header: t('intake.state') },
      { header: t('intake.raw') },
      { header: t('intake.reason') },
      { header: t('intake.file') },
      { header: t('intake.line') },
      { header: t('intake.at') },
      { header: t('export.column.attempts'), onPaper: false },
      { header: t('export.column.by'), onPaper: false },
      { header: t('export.column.decided'), onPaper: false },
      { header: t('export.column.note'), onPaper: false },
    ],
    rows: rows.map((row) => ({
      provenance: 'imported' as const,
      cells: [
        t(`intake.states.${row.state}`),
        row.raw,
        row.reason,
        row.file,
        row.line,
        { date: row.receivedAt },
        row.attempts,
        row.decidedBy,
        row.decidedAt === null ? null : { date: row.decidedAt },
        row.note,
      ],
    })),
  }),
});
