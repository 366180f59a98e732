import type { TFunction } from 'i18next';
import { formatDateTime } from '../../lib/format';
import { billionText } from '../../lib/moneyText';
import { Figure } from '../../ui/Figure';
import type { TableColumn } from '../../ui/table/column';
import { Nothing } from '../../ui/table/Nothing';
import { monthPassport } from './passports';
import type { MonthRow, ProjectBody } from './projectModel';
import { monthText } from './words';

/** The columns of a project's months; amounts in tỷ đồng, as the heads say. */
export const monthColumns = (body: ProjectBody, name: string, t: TFunction): TableColumn<MonthRow>[] => {
  const sources = new Map(body.allocations.map(({ source, sourceName }) => [source, sourceName]));
  const money = (id: 'advanced' | 'recovered' | 'balance'): TableColumn<MonthRow> => ({
    id,
    header: t(`investment.project.${id}`),
    value: (row) => row[id] / 1e9,
    cell: (row) => billionText(row[id]),
    numeric: true,
    width: 7.5,
  });
  return [
    { id: 'month', header: t('investment.project.month'), value: ({ month }) => month, cell: ({ month }) => monthText(month, t), width: 8 },
    {
      id: 'planYear',
      header: t('investment.project.planYear'),
      value: ({ planYear }) => planYear,
      cell: ({ planYear }) => String(planYear),
      width: 5.5,
    },
    {
      id: 'source',
      header: t('investment.project.source'),
      value: ({ source }) => sources.get(source) ?? source,
      cell: ({ source }) => <span lang="vi">{sources.get(source) ?? source}</span>,
      width: 10,
    },
    {
      id: 'disbursed',
      header: t('investment.project.disbursed'),
      value: ({ disbursed }) => disbursed / 1e9,
      cell: (row) => (
        <Figure
          id={`investment:month:${row.key}`}
          text={billionText(row.disbursed)}
          passport={monthPassport(body, name, sources.get(row.source) ?? row.source, row, t)}
          markSimulated={false}
        />
      ),
      numeric: true,
      width: 7.5,
    },
    money('advanced'),
    money('recovered'),
    money('balance'),
    {
      id: 'revised',
      header: t('investment.project.revised'),
      value: ({ revised }) => revised,
      cell: ({ revised }) => (revised === 0 ? <Nothing /> : t('investment.project.revisedTimes', { count: revised })),
      numeric: true,
      width: 5,
    },
    {
      id: 'observed',
      header: t('investment.project.observed'),
      value: ({ observedAt }) => observedAt,
      cell: ({ observedAt }) => (observedAt === null ? <Nothing /> : formatDateTime(observedAt)),
      width: 9,
    },
    {
      id: 'from',
      header: t('investment.project.from'),
      value: ({ from }) => from,
      cell: ({ from }) => <span lang="vi">{from}</span>,
      width: 11,
      hidden: true,
    },
  ];
};
