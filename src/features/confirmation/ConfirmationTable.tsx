import { useMemo } from 'react';
import { valueText } from '../../lib/valueText';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { Figure } from '../../ui/Figure';
import { StatusWord } from '../../ui/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { FIGURE_PREFIX, type ListRow } from './listModel';
import { saidBy, standingWord } from './words';
import styles from './list.module.css';

const nameOf = ({ listed }: ListRow): string => [listed.passport.name, listed.part].filter((part) => part !== null).join(' · ');
const saidOf = ({ listed: { state } }: ListRow, t: TFunction): string | null =>
  state.verdict && saidBy(state.verdict.agency, state.verdict.at, t);
const explanationOf = ({ listed: { state } }: ListRow, t: TFunction): string | null =>
  state.explanation && `${t('confirmation.cause')}: ${state.explanation.cause}. ${t('confirmation.remedy')}: ${state.explanation.remedy}`;

const columnsOf = (t: TFunction): TableColumn<ListRow>[] => [
  {
    id: 'indicator',
    header: t('confirmation.column.indicator'),
    width: 16,
    value: nameOf,
    cell: (row) => (
      <span className={styles['name']} lang="vi">
        <span className={styles['words']} title={nameOf(row)}>
          {nameOf(row)}
        </span>
        <small>{row.listed.setName}</small>
      </span>
    ),
  },
  {
    id: 'value',
    header: t('confirmation.column.value'),
    width: 8,
    value: ({ listed }) => (listed.value.kind === 'number' ? listed.value.value : valueText(listed.value, listed.passport.unit)),
    cell: ({ listed }) => (
      <span className={styles['value']}>
        <Figure
          id={`${FIGURE_PREFIX}${listed.figure}`}
          text={valueText(listed.value, listed.passport.unit)}
          passport={listed.passport}
          verbatim={listed.verbatim}
        />
      </span>
    ),
  },
  {
    id: 'period',
    header: t('confirmation.column.period'),
    width: 6,
    value: ({ listed }) => listed.passport.period,
    cell: ({ listed }) => (
      <span className={styles['name']}>
        {listed.passport.period}
        <small>{t(`confirmation.role.${listed.role}`)}</small>
      </span>
    ),
  },
  {
    id: 'agency',
    header: t('confirmation.column.agency'),
    width: 12,
    value: ({ agency }) => agency?.name ?? null,
    cell: ({ agency }) => agency?.name ?? <span className={styles['quiet']}>{t('confirmation.noAgency')}</span>,
  },
  {
    id: 'standing',
    header: t('confirmation.column.standing'),
    width: 12,
    value: ({ standing }) => standingWord(standing, t).word,
    cell: (row) => {
      const { tone, word } = standingWord(row.standing, t);
      const said = saidOf(row, t);
      const { verdict } = row.listed.state;
      return (
        <span className={styles['standing']}>
          <StatusWord tone={tone}>{word}</StatusWord>
          {said !== null && <small>{said}</small>}
          {verdict?.note && <small lang="vi">{verdict.note}</small>}
        </span>
      );
    },
  },
  {
    id: 'explanation',
    header: t('confirmation.column.explanation'),
    width: 15,
    value: (row) => explanationOf(row, t),
    cell: ({ listed: { state } }) =>
      state.explanation ? (
        <span className={styles['name']} lang="vi">
          <small>{t('confirmation.cause')}</small>
          {state.explanation.cause}
          <small>{t('confirmation.remedy')}</small>
          {state.explanation.remedy}
        </span>
      ) : (
        '–'
      ),
  },
];

/** The figures of a queue; pressing a value opens its passport, where its agency speaks. */
export const ConfirmationTable = ({ rows, caption }: { rows: readonly ListRow[]; caption: string }) => {
  const { t } = useTranslation();
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <DataTable caption={caption} rows={rows} columns={columns} rowId={({ listed }) => listed.figure} emptyText={t('confirmation.none')} />
  );
};
