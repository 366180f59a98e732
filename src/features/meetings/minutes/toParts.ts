import type { TFunction } from 'i18next';
import type { Meeting } from '../../../../contract/meetings';
import type { Task } from '../../../../contract/task';
import type { Exportable, ExportCell, Part } from '../../../export/exportable';
import { formatDateTime, formatExact } from '../../../lib/format';
import { valueText } from '../../../lib/valueText';
import type { ViewFigure } from '../../../../contract/rules/figures/viewFigure';
import { periodText } from './figureWords';
import type { ItemFigures } from './useItemFigures';

interface Shown {
  meeting: Meeting;
  figures: readonly ItemFigures[];
  taskOf: (id: string) => Pick<Task, 'title' | 'leads' | 'coordinating' | 'due'> | undefined;
  dueText: (due: Task['due']) => string;
  nameOf: (agency: string) => string;
  asOf: string | null;
  revision: number;
}

const dateCell = (moment: string | null): ExportCell => (moment === null ? null : { date: moment });
/** A number stays a number, to its last digit; what is a range, a bound or words is told in words. */
const valueCell = ({ value }: ViewFigure): ExportCell => (value.kind === 'number' ? value.value : valueText(value, '', formatExact));
const whole = (table: Exportable): Part => ({ ...table, table: async () => table.table() });

/** What a reader of the workbook would look for in vain: frozen for an item, and not to be had or not to be trusted. */
const notThere = ({ meeting: { items }, figures }: Shown, t: TFunction): string[] =>
  figures.flatMap((known, index) => {
    const said: string[] = [];
    if (known.kind === 'missing') said.push(t('meetings.minutes.missing', { hash: items[index]?.frozen ?? '' }));
    if (known.kind === 'read') {
      const { broken, unread } = known.view;
      if (broken.length > 0) said.push(t('meetings.minutes.broken', { count: broken.length }));
      if (unread.length > 0) said.push(t('meetings.minutes.unread', { count: unread.length }));
    }
    return said.map((text) => `${index + 1}. ${items[index]?.title ?? ''}: ${text}`);
  });

const conclusions = (shown: Shown, t: TFunction): Exportable => {
  const { meeting, taskOf, dueText, nameOf, asOf, revision } = shown;
  return {
    title: t('meetings.minutes.sheet.conclusions'),
    feeds: [{ feed: 'meeting', revision }],
    sources: [meeting.source?.system ?? t('meetings.list.byHand')],
    asOf,
    provenance: ['imported'],
    notes: notThere(shown, t),
    table: () => ({
      columns: (['no', 'item', 'agency', 'conclusion', 'by', 'at', 'withdrawn', 'task', 'lead', 'coordinating', 'due'] as const).map(
        (name) => ({
          header: t(`meetings.minutes.cell.${name}`),
        }),
      ),
      rows: meeting.items.flatMap(({ title, agency, conclusions: all }, index) => {
        const head: ExportCell[] = [index + 1, title, agency === null ? null : nameOf(agency)];
        if (all.length === 0)
          return [{ provenance: 'imported' as const, cells: [...head, null, null, null, null, null, null, null, null] }];
        return all.map(({ text, by, at, withdrawn, task }) => {
          const given = task === null ? undefined : taskOf(task);
          const names = (parties: Task['leads'] | undefined): ExportCell => parties?.map(({ name }) => name).join('; ') || null;
          const back = withdrawn === null ? null : t('meetings.conclusion.withdrawn', { ...withdrawn, at: formatDateTime(withdrawn.at) });
          const cells = [
            text,
            by,
            { date: at },
            back,
            given?.title ?? (task && t('meetings.minutes.taskUnread', { id: task })),
            names(given?.leads),
            names(given?.coordinating),
          ];
          return { provenance: 'imported' as const, cells: [...head, ...cells, given ? dueText(given.due) : null] };
        });
      }),
    }),
  };
};

const COLUMNS = [
  'name',
  'part',
  'kind',
  'period',
  'value',
  'unit',
  'source',
  'owner',
  'observedAt',
  'receivedAt',
  'revision',
  'quality',
  'asOf',
  'hash',
] as const;

/** Every figure that was frozen for an item, rows below the main ones too, with its passport, moment and hash. */
const figuresPart = (
  item: Meeting['items'][number],
  no: number,
  all: readonly ViewFigure[],
  revision: number,
  t: TFunction,
): Exportable => ({
  title: t('meetings.minutes.sheet.figures', { no }),
  feeds: [{ feed: 'frozen-view', revision }],
  sources: [...new Set(all.map(({ source }) => source))],
  asOf: item.asOf,
  provenance: [...new Set(all.map(({ provenance }) => provenance))],
  notes: [`${no}. ${item.title}: ${item.address ?? ''}`],
  table: () => ({
    columns: COLUMNS.map((name) => ({ header: t(`meetings.minutes.cell.${name}`) })),
    rows: all.map((figure) => ({
      provenance: figure.provenance,
      cells: [
        figure.name,
        figure.part,
        t(`meetings.minutes.kinds.${figure.kind}`),
        periodText(figure.period, t),
        valueCell(figure),
        figure.unit,
        figure.source,
        figure.owner,
        dateCell(figure.observedAt),
        dateCell(figure.receivedAt),
        figure.revision,
        figure.quality.join('; ') || null,
        dateCell(item.asOf),
        item.frozen,
      ],
    })),
  }),
});

/** The minutes as the parts of a workbook: what was concluded, then the figures of each item that has any. */
export const toParts = (shown: Shown, t: TFunction): Part[] => [
  whole(conclusions(shown, t)),
  ...shown.meeting.items.flatMap((item, index) => {
    const known = shown.figures[index];
    return known?.kind === 'read' ? [whole(figuresPart(item, index + 1, known.figures, shown.revision, t))] : [];
  }),
];
