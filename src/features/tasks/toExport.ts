import type { TFunction } from 'i18next';
import type { Exportable, ExportCell } from '../../export/exportable';
import type { TaskParty } from '../../../contract/task';
import type { TaskRow } from './model';
import { dueWord, evidenceWord, originWord, termWord } from './wording';

interface Shown {
  rows: readonly TaskRow[];
  asOf: string | null;
  revision: number;
}

const namesOf = (parties: readonly TaskParty[]): string | null => parties.map(({ name }) => name).join('; ') || null;
const dayCell = (day: string | null): ExportCell => (day === null ? null : { date: day });

/** The tasks that the filters leave, what is due first, as they stand today. A task is the words of a document or of who gave it, no figure. */
export const toExport = ({ rows, asOf, revision }: Shown, t: TFunction): Exportable => ({
  title: t('tasks.heading'),
  feeds: [{ feed: 'tasks', revision }],
  sources: [...new Set(rows.map(({ task: { origin } }) => (origin.kind === 'plan' ? origin.document : t(`tasks.origin.${origin.kind}`))))],
  asOf,
  provenance: ['imported'],
  table: () => ({
    columns: [
      { header: t('tasks.column.title') },
      { header: t('tasks.column.lead') },
      { header: t('export.column.ownerNow'), onPaper: false },
      { header: t('tasks.field.coordinating'), onPaper: false },
      { header: t('tasks.field.person'), onPaper: false },
      { header: t('tasks.column.due') },
      { header: t('export.column.lastDay'), onPaper: false },
      { header: t('tasks.column.state') },
      { header: t('export.column.term') },
      { header: t('tasks.field.doneOn'), onPaper: false },
      { header: t('tasks.field.result'), onPaper: false },
      { header: t('tasks.field.evidence'), onPaper: false },
      { header: t('tasks.column.origin') },
      { header: t('tasks.column.changed'), onPaper: false },
    ],
    rows: rows
      .toSorted((a, b) => (a.judged.lastDay ?? '9').localeCompare(b.judged.lastDay ?? '9'))
      .map(({ task, judged, charged }) => ({
        provenance: 'imported' as const,
        cells: [
          task.title,
          namesOf(task.leads),
          charged.some(({ former }) => former !== null) ? charged.map(({ name }) => name).join('; ') : null,
          namesOf(task.coordinating),
          task.person,
          dueWord(task.due, t),
          dayCell(judged.lastDay),
          t(`tasks.standing.${judged.standing}`),
          termWord(judged, task.doneOn, t),
          dayCell(task.doneOn),
          task.result,
          task.evidence.map(evidenceWord).join('; ') || null,
          originWord(task, t),
          { date: task.changedAt },
        ],
      })),
  }),
});
