import type { TFunction } from 'i18next';
import type { Provenance } from '../../../../contract/figure';
import type { Exportable, ExportCell, ExportColumn } from '../../../export/exportable';
import { formatDateTime } from '../../../lib/format';
import { simulatedIn } from './judged';
import type { Told } from './told';

/** A table of the page that leaves the screen, with what it is of; a row says itself where it is of a simulated station. */
export const partOf = (
  { body, revision, asOf }: Pick<Told, 'body' | 'revision' | 'asOf'>,
  title: string,
  columns: readonly ExportColumn[],
  rows: readonly { cells: readonly ExportCell[]; simulated?: boolean }[],
  t: TFunction,
): Exportable => {
  const whole = simulatedIn(body);
  const kindOf = (simulated: boolean | undefined): Provenance => ((simulated ?? whole === true) ? 'simulated' : 'imported');
  return {
    title,
    feeds: [{ feed: 'alarm-performance', revision }],
    sources: [t('alarmRules.performance.passport.source')],
    asOf,
    provenance: whole === false ? ['imported'] : whole === true ? ['simulated'] : ['imported', 'simulated'],
    filters: [t('alarmRules.performance.sub', { from: formatDateTime(body.from), to: formatDateTime(body.to) })],
    notes: [t('alarmRules.performance.note')],
    table: () => ({ columns, rows: rows.map(({ cells, simulated }) => ({ cells, provenance: kindOf(simulated) })) }),
  };
};
