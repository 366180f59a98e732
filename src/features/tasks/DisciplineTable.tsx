import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/table/DataTable';
import { countDiscipline, disciplineOf, type Discipline } from './discipline';
import { DisciplineLegend } from './DisciplineBar';
import { disciplineColumns } from './disciplineColumns';
import type { TaskRow } from './model';
import styles from './tasks.module.css';

const keyOf = ({ key }: Discipline): string => key;

/** Who keeps their word: counts, and a rate only where there is something to divide by. */
export const DisciplineTable = ({ rows }: { rows: readonly TaskRow[] }) => {
  const { t } = useTranslation();
  const lines = useMemo(() => disciplineOf(rows), [rows]);
  const columns = useMemo(() => disciplineColumns(countDiscipline(rows), t), [rows, t]);
  return (
    <>
      <div className={styles['whole']}>
        <DataTable tools={false} caption={t('tasks.discipline.caption')} rows={lines} columns={columns} rowId={keyOf} />
      </div>
      <DisciplineLegend />
      <p className={styles['rule']}>{t('tasks.discipline.rule')}</p>
      <p className={styles['rule']}>{t('tasks.discipline.shared')}</p>
    </>
  );
};
