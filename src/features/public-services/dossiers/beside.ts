import type { TFunction } from 'i18next';
import type { ProcedureCounts } from '../../../../contract/feeds/serviceDossiers';
import type { Exportable } from '../../../export/exportable';
import { tell, type Told } from '../../../export/told';
import { providedPercent } from './procedures';
import { heldText } from './targetColumns';
import type { TargetRow } from './targetRows';
import { rateName } from './wording';

/** Procedures by level and field. */
export const proceduresExport = (
  rows: readonly ProcedureCounts[],
  names: ReadonlyMap<string, string>,
  told: Told,
  t: TFunction,
): Exportable => ({
  ...tell(told, {
    title: t('services.dossiers.procedures.heading'),
    columns: [
      { header: t('services.dossiers.field') },
      { header: t('services.dossiers.procedures.level') },
      { header: t('services.dossiers.procedures.total') },
      { header: t('services.dossiers.procedures.eligible') },
      { header: t('services.dossiers.procedures.provided') },
      { header: t('services.dossiers.procedures.percent'), digits: 1 },
      { header: t('services.dossiers.procedures.seenOn') },
    ],
    rows: () =>
      rows.map((row) => ({
        cells: [
          names.get(row.field) ?? row.field,
          t(`services.dossiers.procedures.levels.${row.level}`),
          row.total,
          row.eligible,
          row.provided,
          providedPercent(row),
          { date: row.seenOn },
        ],
      })),
  }),
  sources: [...new Set(rows.map(({ source }) => source))],
  provenance: [...new Set(rows.map(({ provenance }) => provenance))],
});

/** The targets with their acts, and the figures beside. */
export const targetsExport = (rows: readonly TargetRow[], told: Told, t: TFunction): Exportable =>
  tell(told, {
    title: t('services.dossiers.targets.heading'),
    columns: [
      { header: t('services.dossiers.targets.name') },
      { header: `${t('services.dossiers.targets.bound')} (%)` },
      { header: t('services.dossiers.targets.level') },
      { header: t('services.dossiers.export.rate') },
      { header: t('services.dossiers.export.percent'), digits: 1 },
      { header: t('services.dossiers.targets.basis') },
      { header: t('services.dossiers.targets.state') },
      { header: t('services.dossiers.targets.note') },
    ],
    rows: () =>
      rows.map((row) => ({
        cells: [
          row.name,
          row.percent,
          t(`services.dossiers.targets.levels.${row.level}`),
          row.rate === null ? null : rateName(row.rate, t),
          row.figure?.percent ?? null,
          row.basis,
          heldText(row, t),
          row.note,
        ],
      })),
  });
