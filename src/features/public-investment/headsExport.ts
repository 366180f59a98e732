import type { TFunction } from 'i18next';
import type { Exportable, ExportRow } from '../../export/exportable';
import type { Denominator } from './denominator';
import { BILLION, kindOf, partOf, tenth } from './exportPart';
import { mainTarget, type Progress } from './progress';
import type { Told } from './told';
import { dayText } from '../../lib/dayText';
import { monthText } from './words';
import type { InvestmentYear } from './yearOf';

/** The head figures, each with what it is of. */
export const headsExport = (
  { year, progress, of, told }: { year: InvestmentYear; progress: Progress; of: Denominator; told: Told },
  t: TFunction,
): Exportable => {
  const plan = `${t(`investment.planNames.${of.kind}`)} (${dayText(of.decidedOn)})`;
  const row = (name: string, value: number | null, unit: string, whole: string | null): ExportRow => ({
    provenance: kindOf(year),
    cells: [name, value, unit, whole],
  });
  const target = mainTarget(progress.targets)?.main;
  return partOf(
    year,
    told,
    t('investment.export.heads'),
    [
      { header: t('investment.export.figure') },
      tenth(t('investment.export.value')),
      { header: t('investment.export.unit') },
      { header: t('investment.export.of') },
    ],
    () => [
      row(t('investment.heads.plan'), of.amount / BILLION, 'tỷ đồng', plan),
      row(t('investment.heads.done'), progress.done / BILLION, 'tỷ đồng', null),
      row(t('investment.names.left'), progress.left / BILLION, 'tỷ đồng', plan),
      row(t('investment.heads.rate'), progress.rate, '%', plan),
      row(t('investment.export.pathPercent'), progress.path?.percent ?? null, '%', plan),
      row(
        target ? t('investment.names.needed', { month: monthText(target.month, t) }) : t('investment.heads.needed'),
        target ? target.perMonth / BILLION : null,
        'tỷ đồng',
        plan,
      ),
    ],
  );
};
