import type { TFunction } from 'i18next';
import { formatFixed } from '../../lib/format';
import { moneyText, percentText, signedPercentText, signedMoneyText } from '../../lib/moneyText';
import { StatusWord } from '../../ui/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { Nothing } from '../../ui/table/Nothing';
import type { Cut } from '../../../contract/rules/budgetBook';
import { donePassport, estimatePassport, gapPassport, growthPassport, sharePassport } from './passports';
import type { ItemRow } from './parts';
import type { Named } from './shown';
import { growthOf, standingOf } from './standing';
import { Told } from './Told';
import { gapStanding } from './wording';

/** Null where none of the rows is known: a sum of nothing is not 0. */
const sum = (rows: readonly ItemRow[], read: (row: ItemRow) => number | null): number | null =>
  rows.reduce<number | null>((all, row) => {
    const amount = row.inTotal ? read(row) : null;
    return amount === null ? all : amount + (all ?? 0);
  }, null);

/** All that is known of an item: both estimates, the same period and the path, each figure with its passport. */
export const itemColumns = (shown: Named, whole: Omit<Cut, 'item'>, rows: readonly ItemRow[], t: TFunction): TableColumn<ItemRow>[] => {
  const { look } = shown;
  const cutOf = (row: ItemRow): Cut => ({ book: whole.book, item: row.code, area: whole.area });
  // Of small amounts two decimals: a tenth of a tỷ would hide what an area is behind by.
  const digits = Math.max(0, ...rows.map(({ done }) => Math.abs(done ?? 0))) < 100e9 ? 2 : 1;
  const amountText = (dong: number): string => formatFixed(dong / 1e9, digits);
  const signed = (dong: number): string => `${dong > 0 ? '+' : ''}${amountText(dong)}`;
  const id = (row: ItemRow, what: string) => `${whole.book}:item:${row.code}:${what}`;
  const total = (read: (row: ItemRow) => number | null) => (left: readonly ItemRow[]) => {
    const amount = sum(left, read);
    return amount === null ? null : amountText(amount);
  };
  const sums = standingOf(look, { ...whole, item: null });
  const share = (level: 'central' | 'council'): TableColumn<ItemRow> => {
    const read = (row: ItemRow) => (level === 'central' ? row.ofCentral : row.ofCouncil);
    return {
      id: level === 'central' ? 'ofCentral' : 'ofCouncil',
      header: t(level === 'central' ? 'budget.item.ofCentral' : 'budget.item.ofCouncil'),
      value: read,
      cell: (row) => {
        const value = read(row);
        return value === null ? (
          <Nothing />
        ) : (
          <Told id={id(row, level)} text={percentText(value)} passport={sharePassport(shown, cutOf(row), level, row, t)} />
        );
      },
      // A sum of shares is none: the share of the whole, and only where all of it is in sight.
      total: (left) => {
        const all = level === 'central' ? sums.ofCentral : sums.ofCouncil;
        return left.length === rows.length && all !== null ? percentText(all) : null;
      },
      numeric: true,
      width: 6.2,
    };
  };
  const estimate = (level: 'central' | 'council'): TableColumn<ItemRow> => ({
    id: level,
    header: t(`budget.item.${level}`),
    value: (row) => row[level]?.amount ?? null,
    cell: (row) => {
      const known = row[level];
      return known ? (
        <Told
          id={id(row, `${level}-amount`)}
          text={amountText(known.amount)}
          passport={estimatePassport(shown, cutOf(row), level, known, t)}
        />
      ) : (
        <Nothing />
      );
    },
    total: total((row) => row[level]?.amount ?? null),
    numeric: true,
    width: 7,
    hidden: true,
  });
  return [
    {
      id: 'name',
      header: t('budget.item.name'),
      value: ({ name }) => name,
      cell: ({ name, inTotal }) => (
        <>
          <span lang="vi">{name}</span>
          {!inTotal && <small title={t('budget.item.besideHint')}> ({t('budget.item.beside')})</small>}
        </>
      ),
      total: () => t('budget.item.total'),
      width: 13,
    },
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
      total: total(({ done }) => done),
      numeric: true,
      width: 6.6,
    },
    ...(rows.some(({ central }) => central) ? [share('central'), estimate('central')] : []),
    share('council'),
    estimate('council'),
    {
      id: 'growth',
      header: t('budget.item.growth'),
      value: (row) => growthOf(row),
      cell: (row) => {
        const growth = growthOf(row);
        return growth === null ? (
          <Nothing />
        ) : (
          <Told id={id(row, 'growth')} text={signedPercentText(growth)} passport={growthPassport(shown, cutOf(row), row, t)} />
        );
      },
      total: (left) => {
        const growth = growthOf(sums);
        return left.length === rows.length && growth !== null ? signedPercentText(growth) : null;
      },
      numeric: true,
      width: 6.2,
    },
    {
      id: 'gap',
      header: t('budget.item.gap'),
      value: ({ gap }) => gap,
      cell: (row) => {
        const standing = gapStanding(row, look, t);
        if (row.gap === null || !standing) return <Nothing />;
        const figure = <Told id={id(row, 'gap')} text={signed(row.gap)} passport={gapPassport(shown, cutOf(row), row, 'tỷ đồng', t)} />;
        return standing.tone === 'good' ? (
          figure
        ) : (
          <span title={`${standing.text} (${signedMoneyText(row.gap)}; ${moneyText(row.closed ?? 0)})`}>
            <StatusWord tone={standing.tone}>{'\u200b'}</StatusWord>
            {figure}
          </span>
        );
      },
      total: (left) => {
        const amount = sum(left, ({ gap }) => gap);
        return amount === null ? null : signed(amount);
      },
      numeric: true,
      width: 7,
    },
  ];
};
