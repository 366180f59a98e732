import type { TFunction } from 'i18next';
import type { Exportable } from '../../../export/exportable';
import { tell, type Told } from '../../../export/told';
import type { OpenColumn } from './openMatrix';
import type { UnitRate } from './unitRates';
import { denominatorName, numeratorName, rateName } from './wording';

/** The seven rates of a unit beside the province's. */
export const unitRatesExport = (rows: readonly UnitRate[], told: Told, name: string, t: TFunction): Exportable =>
  tell(told, {
    title: `${t('services.dossiers.ofUnit.rates')}: ${name}`,
    columns: [
      { header: t('services.dossiers.export.rate') },
      { header: t('services.dossiers.export.percent'), digits: 1 },
      { header: t('services.dossiers.export.numerator') },
      { header: t('services.dossiers.export.denominator') },
      { header: t('services.dossiers.export.of') },
      { header: `${t('services.dossiers.ofUnit.province')} (%)`, digits: 1 },
      { header: t('services.dossiers.export.target'), digits: 1 },
    ],
    rows: () =>
      rows.map((row) => ({
        cells: [
          rateName(row.rate, t),
          row.percent,
          row.numerator,
          row.denominator,
          `${numeratorName(row.rate, t)} / ${denominatorName(row.rate, t)}`,
          row.province,
          row.targets.main?.percent ?? null,
        ],
      })),
  });

/** The fields in which a unit is late or about to be. */
export const lateFieldsExport = (rows: readonly OpenColumn[], told: Told, name: string, t: TFunction): Exportable =>
  tell(told, {
    title: `${t('services.dossiers.ofUnit.late')}: ${name}`,
    columns: [
      { header: t('services.dossiers.field') },
      { header: t('services.dossiers.openNow.names.late') },
      { header: t('services.dossiers.openNow.names.dueSoon') },
      { header: t('services.dossiers.openNow.names.inTerm') },
    ],
    rows: () => rows.map((row) => ({ cells: [row.name, row.late, row.dueSoon, row.inTerm] })),
  });
