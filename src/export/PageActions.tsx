import { useTranslation } from 'react-i18next';
import { readPage } from './readPage';
import { offersOfPage } from './offers';
import { printReport } from './print/printReport';
import { exportXlsx } from './runExport';
import type { useExportRun } from './useExportRun';
import styles from './exportMenu.module.css';

/** The same for all that stands on the page, where there is more than one panel. */
export const PageActions = ({ busy, save, print }: Pick<ReturnType<typeof useExportRun>, 'busy' | 'save' | 'print'>) => {
  const { t } = useTranslation();
  const count = offersOfPage().length;
  if (count < 2) return null;
  return (
    <fieldset className={styles['group']} disabled={busy}>
      <legend>{t('export.page', { count })}</legend>
      <button
        type="button"
        onClick={() =>
          void save(async (port) => {
            const { title, placed } = await readPage();
            return exportXlsx({ title, parts: placed.map(({ part }) => part), t }, port);
          })
        }
      >
        {t('export.pageXlsx')}
      </button>
      <div className={styles['pair']}>
        {(['portrait', 'landscape'] as const).map((orientation) => (
          <button
            key={orientation}
            type="button"
            onClick={() =>
              void print(async (port) => {
                const { title, placed } = await readPage();
                return printReport({ title, t }, placed, orientation, port);
              })
            }
          >
            {t(`export.${orientation}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
};
