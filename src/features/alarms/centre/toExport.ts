import type { TFunction } from 'i18next';
import type { Alarm } from '../../../../contract/alarms';
import type { FeedId } from '../../../../contract/feeds/index';
import type { Exportable, ExportCell } from '../../../export/exportable';
import { readableUnit } from '../../../lib/readableUnit';
import { stateWords } from '../stateWords';

interface Shown {
  title: string;
  feed: FeedId;
  alarms: readonly Alarm[];
  asOf: string | null;
  revision: number;
  filters: readonly string[];
  ownerName: (agency: string | null) => string;
  nameOf: (id: string) => string | null;
}
const moment = (at: string | null | undefined): ExportCell => (at == null ? null : { date: at });

/** The alarms that the filters leave, in the order of the screen; of a made-up station every row says so. */
export const toExport = ({ title, feed, alarms, asOf, revision, filters, ownerName, nameOf }: Shown, t: TFunction): Exportable => {
  const natureOf = ({ subject }: Alarm) => (subject.simulated ? ('simulated' as const) : ('imported' as const));
  return {
    title,
    feeds: [{ feed, revision }],
    sources: [t('alarms.export.source')],
    asOf,
    provenance: [...new Set(alarms.map(natureOf))],
    filters,
    table: () => ({
      columns: [
        { header: t('alarms.export.priority') },
        { header: t('alarms.export.rule') },
        { header: t('alarms.export.subject') },
        { header: t('alarms.export.group'), onPaper: false },
        { header: t('alarms.export.value') },
        { header: t('alarms.export.limit') },
        { header: t('alarms.export.unit') },
        { header: t('alarms.export.worst') },
        { header: t('alarms.export.worstAt'), onPaper: false },
        { header: t('alarms.export.active') },
        { header: t('alarms.export.raised'), onPaper: false },
        { header: t('alarms.export.cleared'), onPaper: false },
        { header: t('alarms.export.ended'), onPaper: false },
        { header: t('alarms.export.states') },
        { header: t('alarms.export.acknowledgedBy'), onPaper: false },
        { header: t('alarms.export.acknowledgedAt'), onPaper: false },
        { header: t('alarms.export.comment'), onPaper: false },
        { header: t('alarms.export.owner') },
        { header: t('alarms.export.basis'), onPaper: false },
        { header: t('alarms.export.returns'), onPaper: false },
        { header: t('alarms.export.tasks'), onPaper: false },
        { header: t('alarms.export.ruleVersion'), onPaper: false },
        { header: t('alarms.export.id'), onPaper: false },
      ],
      rows: alarms.map((alarm) => ({
        provenance: natureOf(alarm),
        cells: [
          t(`alarms.priority.${alarm.priority}`),
          alarm.ruleName,
          alarm.subject.name,
          alarm.subject.groupName,
          alarm.value,
          alarm.limit,
          alarm.unit === null ? null : readableUnit(alarm.unit),
          alarm.worst?.value ?? null,
          moment(alarm.worst?.at),
          moment(alarm.activeAt),
          moment(alarm.raisedAt),
          moment(alarm.clearedAt),
          moment(alarm.endedAt),
          stateWords(alarm, nameOf, t).join(', '),
          alarm.acknowledged?.by ?? null,
          moment(alarm.acknowledged?.at),
          alarm.acknowledged?.comment ?? null,
          ownerName(alarm.owner),
          alarm.basis,
          alarm.returns,
          alarm.tasks.length,
          alarm.ruleVersion,
          alarm.id,
        ],
      })),
    }),
  };
};
