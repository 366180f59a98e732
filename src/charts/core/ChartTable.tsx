import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableModel } from './kit';
import styles from './chart.module.css';

interface ChartTableProps {
  label: string;
  /** Worked out only when opened: its figures are written one by one. */
  table: () => TableModel;
  /** What the button says to those who hear it: which chart it belongs to. */
  caption: string;
  /** The button is out of sight until the keyboard comes to it. */
  quiet?: boolean;
}

/** The button that opens the table of a chart, and the table. */
export const ChartTable = ({ label, table, caption, quiet = false }: ChartTableProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles['toggle']}
        data-screen-only
        data-quiet={quiet}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'charts.hideTable' : 'charts.showTable')}
        <span className="visually-hidden">: {label}</span>
      </button>
      {open && <OpenTable id={id} label={label} caption={caption} model={table} />}
    </>
  );
};

interface OpenTableProps {
  id: string;
  label: string;
  caption: string;
  model: () => TableModel;
}

const OpenTable = ({ id, label, caption, model }: OpenTableProps) => {
  const { columns, rows } = useMemo(() => model(), [model]);
  return (
    // Focusable, so that the keyboard can scroll it.
    <div id={id} className={styles['tableBox']} role="region" aria-label={label} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={columns[index + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
