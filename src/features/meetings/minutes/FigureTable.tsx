import { useTranslation } from 'react-i18next';
import { figureRows, fitting } from './figureRows';
import { nameText, passportText, periodText, promiseText, roundedText } from './figureWords';
import type { ItemFigures } from './useItemFigures';
import styles from './minutes.module.css';

const COLUMNS = ['figure', 'period', 'value', 'promise', 'passport'] as const;

/** The figures of an item as they were frozen, each with its passport. */
export const FigureTable = ({ figures, caption }: { figures: Extract<ItemFigures, { kind: 'read' }>['figures']; caption: string }) => {
  const { t } = useTranslation();
  const rows = figureRows(figures);
  const hasPromises = rows.some(({ promises }) => promises.length > 0);
  const shown = fitting(rows);
  // Figures of one table mostly have one passport: it is said once.
  const notes = [...new Set(shown.map(({ figure }) => passportText(figure, t)))];
  const columns = COLUMNS.filter((name) => name !== 'promise' || hasPromises);
  if (rows.length === 0) return <p>{t('meetings.minutes.noFigures')}</p>;
  return (
    <>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" data-wide={name === 'figure' || undefined} data-note={name === 'passport' || undefined}>
                {t(`meetings.minutes.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang="vi">
          {shown.map(({ figure, promises }) => (
            <tr key={`${figure.key} ${figure.period}`}>
              <th scope="row">
                {nameText(figure)}
                {figure.kind !== 'outcome' && <small> ({t(`meetings.minutes.kinds.${figure.kind}`)})</small>}
              </th>
              <td>{periodText(figure.period, t)}</td>
              <td data-number>{roundedText(figure)}</td>
              {hasPromises && <td data-number>{promises.map((each) => promiseText(each, figure, t)).join('; ') || '–'}</td>}
              <td>({notes.indexOf(passportText(figure, t)) + 1})</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['passports']} lang="vi">
        <b>{t('meetings.minutes.passports')}</b>{' '}
        {notes.map((note, index) => (
          <span key={note}>
            ({index + 1}) {note}.{' '}
          </span>
        ))}
      </p>
      {rows.length > shown.length && <p className={styles['note']}>{t('meetings.minutes.more', { count: rows.length - shown.length })}</p>}
    </>
  );
};
