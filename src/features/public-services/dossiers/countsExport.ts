import type { TFunction } from 'i18next';
import type { Exportable } from '../../../export/exportable';
import { tell } from '../../../export/told';
import { periodTitle } from '../wording';
import { CHANNELS, type ChannelMonth } from './channels';
import type { UnitKind } from './choice';
import type { OpenMatrix } from './openMatrix';
import type { Shown } from './shown';
import { silentText } from './wording';

/** What is late and about to be, one row a unit and field. */
export const openExport = ({ told, look }: Shown, matrix: OpenMatrix, kind: UnitKind, t: TFunction): Exportable =>
  tell(told, {
    title: `${t('services.dossiers.openNow.heading')}: ${t(`services.dossiers.kinds.${kind}`)}`,
    columns: [
      { header: t(`services.dossiers.unitKinds.${kind}`) },
      { header: t('services.dossiers.field') },
      { header: t('services.dossiers.openNow.names.late') },
      { header: t('services.dossiers.openNow.names.dueSoon') },
      { header: t('services.dossiers.openNow.names.inTerm') },
    ],
    rows: () =>
      matrix.rows.flatMap(({ name, cells }) =>
        matrix.columns.flatMap((column) => {
          const cell = cells.get(column.key);
          return cell ? [{ cells: [name, column.name, cell.late, cell.dueSoon, cell.inTerm] }] : [];
        }),
      ),
    notes: [
      ...(look.now.body.lastMonth === null ? [] : [t('services.dossiers.openNow.sub', { month: periodTitle(look.now.body.lastMonth, t) })]),
      ...[silentText(matrix, t)].filter((text) => text !== null),
    ],
  });

/** The ways dossiers came, month by month. */
export const channelsExport = ({ told }: Shown, months: readonly ChannelMonth[], t: TFunction): Exportable =>
  tell(told, {
    title: t('services.dossiers.channels.heading'),
    columns: [
      { header: t('services.dossiers.channels.month') },
      ...CHANNELS.map((channel) => ({ header: t(`services.dossiers.channels.${channel}`) })),
      { header: t('services.dossiers.channels.total') },
      { header: t('services.dossiers.provisionalWord') },
    ],
    rows: () =>
      months.map((month) => ({
        cells: [
          periodTitle(month.key, t),
          ...CHANNELS.map((channel) => month[channel]),
          month.total,
          month.provisional ? t('services.dossiers.provisionalWord') : null,
        ],
      })),
  });
