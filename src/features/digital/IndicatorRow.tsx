import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorSet } from '../../../contract/feeds/indicators';
import type { Column } from './columns';
import type { Row, Terms } from './model';
import { Progress } from './Progress';
import { RowDetails } from './RowDetails';
import { ValueCell } from './ValueCell';
import { assessmentText, columnText, versusText } from './wording';
import cards from './cards.module.css';
import styles from './table.module.css';

interface IndicatorRowProps {
  row: Row;
  columns: readonly Column[];
  terms: Terms;
  set: IndicatorSet;
  compares: boolean;
  /** The address speaks of it: it is told apart, and brought into sight once. */
  isMarked: boolean;
}

/** One indicator; its name opens what the row has no room for. */
export const IndicatorRow = ({
  row: { indicator, cells, progress, ownPeriod },
  columns,
  terms,
  set,
  compares,
  isMarked,
}: IndicatorRowProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!isMarked) return;
    line.current?.scrollIntoView({ block: 'center' });
    // The next Tab leads to its figures, unless the person is at something on the page already.
    if (!document.activeElement?.closest('main > *, aside, dialog')) line.current?.focus({ preventScroll: true });
  }, [isMarked]);
  const { notes, name } = indicator;
  const judged = (column: Column) =>
    ownPeriod?.outcome?.role === column.role && ownPeriod.outcome.period === column.period ? ownPeriod : undefined;
  return (
    <>
      <tr ref={line} data-indicator={indicator.code} aria-current={isMarked ? 'true' : undefined} tabIndex={isMarked ? -1 : undefined}>
        <td className={`${styles['no']} ${cards['no']}`}>{indicator.no}</td>
        <th scope="row">
          <button
            type="button"
            className={styles['name']}
            aria-expanded={open}
            aria-controls={id}
            title={name}
            onClick={() => setOpen(!open)}
          >
            <span className={styles['clamp']} lang="vi">
              {name}
            </span>
            {notes.length > 0 && !open && (
              <span className={styles['note']}>
                <span aria-hidden="true">⚠</span> <b>{t('digital.notes', { count: notes.length })}</b>: {notes[0]}
              </span>
            )}
          </button>
        </th>
        {columns.map((column) => (
          <td key={column.key} className={styles['figure']} data-label={columnText(column, t)}>
            <ValueCell
              code={indicator.code}
              unit={indicator.unit}
              column={column}
              cell={cells.get(column.key)}
              judgement={judged(column)}
            />
          </td>
        ))}
        {compares && (
          <>
            <td
              className={`${styles['progress']} ${cards['wide']} ${cards['first']}`}
              data-label={versusText(terms.outcomeRole, terms.outcomePeriod, terms.planPeriod, t)}
            >
              <Progress usualPeriod={terms.outcomePeriod} indicator={indicator} set={set} judgement={progress} />
            </td>
            <td className={`${styles['assessment']} ${cards['wide']}`} data-label={assessmentText(set, t)}>
              {indicator.assessment === null ? (
                <span className={styles['quiet']}>{t('digital.noAssessment')}</span>
              ) : (
                <span lang="vi">{indicator.assessment}</span>
              )}
            </td>
          </>
        )}
      </tr>
      <tr id={id} hidden={!open} className={`${styles['more']} ${cards['more']}`}>
        {open && (
          <td colSpan={columns.length + (compares ? 4 : 2)}>
            <RowDetails indicator={indicator} set={set} />
          </td>
        )}
      </tr>
    </>
  );
};
