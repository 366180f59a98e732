import { useTranslation } from 'react-i18next';
import type { Observation } from '../../../contract/feeds/indicators';
import { Figure } from '../../ui/Figure';
import type { Column, Group, Row } from './model';
import { Progress } from './Progress';
import { valueText } from './wording';
import styles from './digital.module.css';

const columns = ['actual2023', 'plan2024', 'estimate2024', 'plan2025', 'target2025'] as const satisfies readonly Column[];

const Cell = ({ id, cell, unit }: { id: string; cell: Observation | undefined; unit: string }) => {
  const { t } = useTranslation();
  if (!cell) return <span className={styles['quiet']}>{t('value.blank')}</span>;
  return (
    <>
      <Figure
        id={id}
        text={valueText(cell.value, unit, t)}
        passport={cell.passport}
        verbatim={cell.verbatim}
        legalBasis={cell.legalBasis}
      />
      {cell.alignment === 'inferred' && (
        <small className={styles['inferred']} title={t('digital.inferredHint')}>
          {t('digital.inferred')}
        </small>
      )}
    </>
  );
};

const IndicatorRow = ({ row: { indicator, cells, progress, year } }: { row: Row }) => {
  const { t } = useTranslation();
  return (
    <tr data-indicator={indicator.code}>
      <td className={styles['no']}>{indicator.no}</td>
      <th scope="row">
        <span className={styles['clamp']} title={indicator.name}>
          {indicator.name}
        </span>
        {indicator.notes.length > 0 && (
          <details className={styles['notes']}>
            <summary>⚠ {t('digital.notes')}</summary>
            {indicator.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </details>
        )}
      </th>
      {columns.map((column) => (
        <td key={column} data-label={t(`digital.${column}`)}>
          <Cell id={`${indicator.code}:${column}`} cell={cells[column]} unit={indicator.unit} />
          {column === 'estimate2024' && (
            <small title={t('compare.year')} className={styles['year']}>
              <Progress comparison={year} unit={indicator.unit} bar={false} />
            </small>
          )}
        </td>
      ))}
      <td data-label={t('digital.progress')}>
        <Progress comparison={progress} unit={indicator.unit} />
      </td>
      <td data-label={t('digital.assessment')}>{indicator.assessment ?? <span className={styles['quiet']}>{t('value.blank')}</span>}</td>
    </tr>
  );
};

export const IndicatorTable = ({ groups }: { groups: readonly Group[] }) => {
  const { t } = useTranslation();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('digital.no')}</th>
            <th>{t('digital.name')}</th>
            {columns.map((column) => (
              <th key={column}>{t(`digital.${column}`)}</th>
            ))}
            <th>{t('digital.progress')}</th>
            <th>{t('digital.assessment')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.code}>
            <tr className={styles['group']}>
              <th colSpan={9} scope="rowgroup">
                {group.code}. {group.name}
              </th>
            </tr>
            {group.rows.map((row) => (
              <IndicatorRow key={row.indicator.code} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
