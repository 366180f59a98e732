import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { importOptions, type ImportOptions } from '../../../contract/imports/importOptions';
import styles from './imports.module.css';

interface FileOptionsProps {
  options: ImportOptions;
  onOptions: (options: ImportOptions) => void;
}

/** What a sender may declare of a file, where the file itself does not say it. */
export const FileOptions = ({ options, onOptions }: FileOptionsProps) => {
  const { t } = useTranslation();
  const id = useId();
  const change = (more: object) => {
    const parsed = importOptions.safeParse({ ...options, ...more });
    if (parsed.success) onOptions(parsed.data);
  };
  return (
    <details className={styles['options']}>
      <summary>{t('imports.options')}</summary>
      <div>
        <label htmlFor={`${id}-numbers`}>{t('imports.numbers')}</label>
        <select id={`${id}-numbers`} value={options.numbers} onChange={(event) => change({ numbers: event.target.value })}>
          <option value="auto">{t('imports.numbersAuto')}</option>
          <option value="vi">{t('imports.numbersVi')}</option>
          <option value="en">{t('imports.numbersEn')}</option>
        </select>
        <label htmlFor={`${id}-encoding`}>{t('imports.encoding')}</label>
        <select id={`${id}-encoding`} value={options.encoding} onChange={(event) => change({ encoding: event.target.value })}>
          <option value="auto">{t('imports.encodingAuto')}</option>
          <option value="windows-1258">Windows-1258</option>
          <option value="windows-1252">Windows-1252</option>
        </select>
        <label htmlFor={`${id}-sheet`}>{t('imports.sheet')}</label>
        <input
          id={`${id}-sheet`}
          value={options.sheet ?? ''}
          maxLength={100}
          placeholder={t('imports.sheetHint')}
          onChange={(event) => change({ sheet: event.target.value === '' ? null : event.target.value })}
        />
      </div>
    </details>
  );
};
