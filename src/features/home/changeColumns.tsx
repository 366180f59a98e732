import type { TFunction } from 'i18next';
import type { ChangedFigure } from '../../../contract/feeds/changesFigures';
import { formatNumber } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { Nothing } from '../../ui/table/Nothing';
import { keyOfChange } from './ChangeRow';
import { Go } from './Go';
import { gapText, periodText, signedText, valueText } from './homeWords';
import { ValueFigure } from './ValueFigure';

const numberOf = (of: ChangedFigure['after']): number | null => (of?.value.kind === 'number' ? of.value.value : null);

/** The columns of the list of every changed figure. */
export const changeColumns = (t: TFunction): TableColumn<ChangedFigure>[] => {
  const value = (id: 'before' | 'after'): TableColumn<ChangedFigure> => ({
    id,
    header: t(`home.changes.column.${id}`),
    value: (row) => {
      const of = row[id];
      return numberOf(of) ?? (of ? valueText(of.value, row.unit) : null);
    },
    cell: (row) => {
      const of = row[id];
      return of ? (
        <ValueFigure id={`${id}:${keyOfChange(row)}`} of={of} unit={row.unit} markSimulated={id === 'after' || row.after === null} />
      ) : (
        <Nothing />
      );
    },
    numeric: true,
    width: 8,
  });
  return [
    {
      id: 'indicator',
      header: t('home.changes.column.indicator'),
      value: ({ name }) => name,
      cell: ({ set, indicator, area, period, name }) => <Go place={{ kind: 'figure', set, indicator, area, period }}>{name}</Go>,
      width: 15,
    },
    { id: 'part', header: t('home.changes.column.part'), value: ({ part }) => part ?? t('home.changes.whole'), width: 9 },
    {
      id: 'period',
      header: t('home.changes.column.period'),
      value: ({ period }) => period,
      cell: ({ period }) => periodText(period, t),
      width: 8,
    },
    { id: 'kind', header: t('home.changes.column.kind'), value: ({ kind }) => t(`home.changes.kind.${kind}`), width: 8 },
    value('before'),
    value('after'),
    {
      id: 'difference',
      header: t('home.changes.column.difference'),
      value: ({ difference }) => difference,
      cell: ({ difference, unit }) => (difference === null ? <Nothing /> : signedText(difference, unit, t)),
      numeric: true,
      width: 8,
    },
    {
      id: 'gap',
      header: t('home.changes.column.gap'),
      value: ({ after }) => after?.deviation ?? null,
      cell: ({ after, unit }) => {
        const gap = after && gapText(after, unit, t);
        return gap ? <StatusWord tone={gap.tone}>{gap.word}</StatusWord> : <Nothing />;
      },
      width: 10,
    },
    {
      id: 'shift',
      header: t('home.changes.column.shift'),
      value: ({ shift }) => shift,
      cell: ({ shift }) => (shift === null ? <Nothing /> : formatNumber(Number(shift.toFixed(2)))),
      numeric: true,
      width: 8,
    },
  ];
};
