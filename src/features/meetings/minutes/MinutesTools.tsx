import { useTranslation } from 'react-i18next';
import type { Part } from '../../../export/exportable';
import type { ExportPort } from '../../../export/exportDoor';
import { useExportRun } from '../../../export/useExportRun';
import forms from '../forms.module.css';
import styles from './minutes.module.css';

interface MinutesToolsProps {
  door: () => Promise<ExportPort>;
  /** How much is still on its way: what is not whole is not printed. */
  waiting: number;
  /** How much could not be loaded; `retry` asks for it again. */
  failed: number;
  retry: () => void;
  title: string;
  partsOf: () => Promise<Part[]>;
}

/** Prints the minutes, or saves them with every figure as a workbook; either is recorded. */
export const MinutesTools = ({ door, waiting, failed, retry, title, partsOf }: MinutesToolsProps) => {
  const { t } = useTranslation();
  const { save, print: run, busy, said } = useExportRun(door);
  const isHeld = busy || waiting > 0 || failed > 0;
  const load = async () => {
    const [parts, exporting] = await Promise.all([partsOf(), import('../../../export/runExport')]);
    return { job: { title, parts, t }, ...exporting };
  };
  return (
    <>
      <span className={forms['buttons']}>
        <button
          type="button"
          className={forms['primary']}
          aria-disabled={isHeld}
          onClick={() =>
            isHeld ||
            void run(async (port) => {
              const { job, countRows, prepareExport } = await load();
              const { recorded } = await prepareExport(job, 'print', await countRows(job.parts), port);
              // Comes back when the dialogue is closed.
              window.print();
              return recorded;
            })
          }
        >
          {t('meetings.minutes.print')}
        </button>
        <button
          type="button"
          disabled={isHeld}
          onClick={() =>
            void save(async (port) => {
              const { job, exportXlsx } = await load();
              return exportXlsx(job, port);
            })
          }
        >
          {t('meetings.minutes.xlsx')}
        </button>
      </span>
      <p role="status" className={styles['said']} data-failed={said.failed || failed > 0}>
        {waiting > 0
          ? t('meetings.minutes.waiting', { count: waiting })
          : failed > 0
            ? t('meetings.minutes.notWhole', { count: failed })
            : said.text}
        {waiting === 0 && failed > 0 && (
          <>
            {' '}
            <button type="button" onClick={retry}>
              {t('panel.retry')}
            </button>
          </>
        )}
      </p>
    </>
  );
};
