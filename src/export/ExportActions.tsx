import { useTranslation } from 'react-i18next';
import type { Part } from './exportable';
import type { ExportPort } from './exportDoor';
import { exportPicture, picturesOf } from './exportPicture';
import { PageActions } from './PageActions';
import { printReport } from './print/printReport';
import { exportCsv, exportXlsx } from './runExport';
import { useExportRun } from './useExportRun';
import styles from './exportMenu.module.css';

interface ExportActionsProps {
  part: Part;
  /** The panel, where its charts are found. */
  place: HTMLElement | null;
  door: () => Promise<ExportPort>;
}

/** The buttons of the menu, and what came of the last one pressed. */
export const ExportActions = ({ part, place, door }: ExportActionsProps) => {
  const { t } = useTranslation();
  const { save, print, busy, said } = useExportRun(door);
  const job = { title: part.title, parts: [part] as const, t };
  const hasPicture = picturesOf(part, place).length > 0;
  return (
    <>
      <fieldset className={styles['group']} disabled={busy}>
        <legend>{t('export.table')}</legend>
        <button type="button" onClick={() => void save((port) => exportXlsx(job, port))}>
          {t('export.xlsx')}
        </button>
        <button type="button" onClick={() => void save((port) => exportCsv(job, ';', port))}>
          {t('export.csvSemicolon')}
        </button>
        <button type="button" onClick={() => void save((port) => exportCsv(job, ',', port))}>
          {t('export.csvComma')}
        </button>
      </fieldset>
      {hasPicture && (
        <fieldset className={styles['group']} disabled={busy}>
          <legend>{t('export.picture')}</legend>
          <div className={styles['pair']}>
            <button type="button" onClick={() => void save((port) => exportPicture(job, place, 'png', port))}>
              {t('export.png')}
            </button>
            <button type="button" onClick={() => void save((port) => exportPicture(job, place, 'svg', port))}>
              {t('export.svg')}
            </button>
          </div>
        </fieldset>
      )}
      <fieldset className={styles['group']} disabled={busy}>
        <legend>{t('export.print')}</legend>
        <div className={styles['pair']}>
          {(['portrait', 'landscape'] as const).map((orientation) => (
            <button
              key={orientation}
              type="button"
              onClick={() => void print((port) => printReport(job, [{ part, place }], orientation, port))}
            >
              {t(`export.${orientation}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <PageActions busy={busy} save={save} print={print} />
      <p role="status" className={styles['said']} data-failed={said.failed}>
        {said.text}
      </p>
    </>
  );
};
