import type { TFunction } from 'i18next';
import type { Exportable } from '../../../export/exportable';
import { periodWord } from '../../../lib/periodWords';
import type { ListedMeeting } from './MeetingCard';

interface Shown {
  meetings: readonly ListedMeeting[];
  asOf: string | null;
  month: string;
  revision: number;
}

/** The meetings of a month, a row each; a meeting is no figure and its provenance is that of what somebody wrote. */
export const toExport = ({ meetings, asOf, month, revision }: Shown, t: TFunction): Exportable => ({
  title: `${t('meetings.heading')}, ${periodWord(month, t)}`,
  feeds: [{ feed: 'meetings', revision }],
  sources: [...new Set(meetings.map(({ source }) => source?.system ?? t('meetings.list.byHand')))],
  asOf,
  provenance: ['imported'],
  table: () => ({
    columns: (['title', 'startsAt', 'endsAt', 'place', 'chair', 'secretary', 'state', 'items', 'conclusions', 'source'] as const).map(
      (name) => ({ header: t(`meetings.column.${name}`) }),
    ),
    rows: meetings.map((each) => ({
      provenance: 'imported' as const,
      cells: [
        each.title,
        { date: each.startsAt },
        each.endsAt === null ? null : { date: each.endsAt },
        each.place || null,
        each.chair || null,
        each.secretary || null,
        t(`meetings.state.${each.state}`),
        each.itemCount,
        each.conclusionCount,
        each.source?.system ?? t('meetings.list.byHand'),
      ],
    })),
  }),
});
