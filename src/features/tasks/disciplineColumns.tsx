import type { TFunction } from 'i18next';
import { formatNumber } from '../../lib/format';
import type { TableColumn } from '../../ui/table/column';
import type { countDiscipline, Discipline } from './discipline';
import { DisciplineBar } from './DisciplineBar';
import bar from './discipline.module.css';
import styles from './tasks.module.css';

type Counted = ReturnType<typeof countDiscipline>;
const COUNTS = ['on-time', 'late', 'unknown', 'running', 'none'] as const;
const HEADERS = { 'on-time': 'onTime', late: 'late', unknown: 'unknown', running: 'running', none: 'none' } as const;

/** The columns of the discipline of agencies; their foot has `province`, in which a task of several agencies counts once. */
export const disciplineColumns = (province: Counted, t: TFunction): TableColumn<Discipline>[] => {
  const rate = ({ ratePct, counts, due, total }: Counted) => (
    <span className={bar['rate']}>
      {ratePct === null ? (
        <small>{t('tasks.discipline.noRate')}</small>
      ) : (
        t('tasks.discipline.rateOf', {
          percent: formatNumber(Math.round(ratePct * 10) / 10),
          onTime: formatNumber(counts['on-time']),
          due: formatNumber(due),
        })
      )}
      <DisciplineBar counts={counts} total={total} />
    </span>
  );
  return [
    {
      id: 'agency',
      header: t('tasks.discipline.agency'),
      width: 18,
      value: ({ name }) => name,
      cell: ({ name, former }) => (
        <span className={styles['party']}>
          <span lang="vi">{name || t('tasks.noLead')}</span>
          {former.length > 0 && <small>{t('tasks.former', { names: former.join(', ') })}</small>}
        </span>
      ),
      total: () => t('tasks.discipline.province'),
    },
    {
      id: 'total',
      header: t('tasks.discipline.total'),
      numeric: true,
      width: 6,
      value: ({ total }) => total,
      total: () => formatNumber(province.total),
    },
    ...COUNTS.map((count) => ({
      id: count,
      header: t(`tasks.discipline.${HEADERS[count]}`),
      numeric: true,
      width: 7,
      value: ({ counts }: Discipline) => counts[count],
      total: () => formatNumber(province.counts[count]),
    })),
    {
      id: 'rate',
      header: t('tasks.discipline.rate'),
      numeric: true,
      width: 12,
      value: ({ ratePct }) => ratePct,
      cell: rate,
      total: () => rate(province),
    },
  ];
};
