import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from './column';
import styles from './tools.module.css';

interface ColumnChooserProps<R> {
  columns: readonly TableColumn<R>[];
  isVisible: (column: string) => boolean;
  onVisible: (column: string, isOn: boolean) => void;
}

/** Which columns are shown; the first names the rows and always is. */
export const ColumnChooser = <R,>({ columns, isVisible, onVisible }: ColumnChooserProps<R>) => {
  const { t } = useTranslation();
  const box = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={box}
      className={styles['chooser']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        event.stopPropagation();
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (box.current && event.relatedTarget && !box.current.contains(event.relatedTarget)) box.current.open = false;
      }}
    >
      <summary>{t('table.columns')}</summary>
      <fieldset>
        <legend className="visually-hidden">{t('table.columns')}</legend>
        {columns.slice(1).map((column) => (
          <label key={column.id}>
            <input type="checkbox" checked={isVisible(column.id)} onChange={(event) => onVisible(column.id, event.target.checked)} />
            {column.header}
          </label>
        ))}
      </fieldset>
    </details>
  );
};
