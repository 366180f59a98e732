import type { TFunction } from 'i18next';
import { formatFixed } from '../../lib/format';
import { percentText, signedPercentText } from '../../lib/moneyText';
import type { TableColumn } from '../../ui/table/column';
import { Nothing } from '../../ui/table/Nothing';
import { pointsText } from './areaLook';
import type { Cut } from '../../../contract/rules/budgetBook';
import { donePassport, gapPassport, growthPassport, sharePassport } from './passports';
import type { AreaRow } from './parts';
import type { Named } from './shown';
import { growthOf } from './standing';
import { Told } from './Told';

/** An amount as the rest of its column: two decimals, for most areas bring in a few tỷ. */
const amountText = (dong: number): string => formatFixed(dong / 1e9, 2);

/** What is known of an area; what none of them has is left out. */
export const areaColumns = (shown: Named, whole: Omit<Cut, 'area'>, rows: readonly AreaRow[], t: TFunction): TableColumn<AreaRow>[] => {
  const cutOf = ({ area }: AreaRow): Cut => ({ ...whole, area });
  const id = ({ area }: AreaRow, what: string) => `${whole.book}:area:${area}:${what}`;
  return [
    { id: 'name', header: t('budget.area.name'), value: ({ name }) => name, cell: ({ name }) => <span lang="vi">{name}</span>, width: 9 },
    {
      id: 'done',
      header: t('budget.item.done'),
      value: ({ done }) => done,
      cell: (row) =>
        row.done === null ? (
          <Nothing />
        ) : (
          <Told id={id(row, 'done')} text={amountText(row.done)} passport={donePassport(shown, cutOf(row), t)} />
        ),
      total: (left) => amountText(left.reduce((sum, { done }) => sum + (done ?? 0), 0)),
      numeric: true,
      width: 5.6,
    },
    ...(rows.some(({ ofCouncil }) => ofCouncil !== null)
      ? [
          {
            id: 'ofCouncil',
            header: t('budget.item.ofCouncil'),
            value: ({ ofCouncil }: AreaRow) => ofCouncil,
            cell: (row: AreaRow) =>
              row.ofCouncil === null ? (
                <Nothing />
              ) : (
                <Told
                  id={id(row, 'council')}
                  text={percentText(row.ofCouncil)}
                  passport={sharePassport(shown, cutOf(row), 'council', row, t)}
                />
              ),
            numeric: true,
            width: 5.2,
          },
        ]
      : []),
    ...(rows.some(({ points }) => points !== null)
      ? [
          {
            id: 'points',
            header: t('budget.area.points'),
            value: ({ points }: AreaRow) => points,
            cell: (row: AreaRow) =>
              row.points === null ? (
                <Nothing />
              ) : (
                <Told id={id(row, 'points')} text={pointsText(row.points)} passport={gapPassport(shown, cutOf(row), row, 'points', t)} />
              ),
            numeric: true,
            width: 5.2,
          },
        ]
      : []),
    ...(rows.some((row) => growthOf(row) !== null)
      ? [
          {
            id: 'growth',
            header: t('budget.item.growth'),
            value: (row: AreaRow) => growthOf(row),
            cell: (row: AreaRow) => {
              const growth = growthOf(row);
              return growth === null ? (
                <Nothing />
              ) : (
                <Told id={id(row, 'growth')} text={signedPercentText(growth)} passport={growthPassport(shown, cutOf(row), row, t)} />
              );
            },
            numeric: true,
            width: 5,
          },
        ]
      : []),
  ];
};
