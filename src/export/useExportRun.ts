import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDenied, type ExportPort } from './exportDoor';
import type { Recorded } from './recordedExport';
import type { Exported } from './runExport';
import { saveFile } from './saveFile';

interface Said {
  text: string;
  failed: boolean;
}

/** Runs one export at a time, hands over its file or page, and says in words what came of it. */
export const useExportRun = (door: () => Promise<ExportPort>) => {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>({ text: '', failed: false });
  const run = async (work: (port: ExportPort) => Promise<Said>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setSaid({ text: t('export.busy'), failed: false });
    try {
      setSaid(await work(await door()));
    } catch (error) {
      console.error(error);
      setSaid({
        text: t('export.failed', { reason: error instanceof ExportDenied ? error.message : t('export.failedHint') }),
        failed: true,
      });
    } finally {
      setBusy(false);
    }
  };
  const ending = ({ reason }: Recorded, name: string, done: string): Said =>
    reason === null ? { text: done, failed: false } : { text: t('export.unrecorded', { name, reason }), failed: true };
  return {
    busy,
    said,
    save: (make: (port: ExportPort) => Promise<Exported>) =>
      run(async (port) => {
        const { name, blob, recorded } = await make(port);
        saveFile(blob, name);
        return ending(recorded, name, t('export.done', { name }));
      }),
    print: (make: (port: ExportPort) => Promise<Recorded>) =>
      run(async (port) => ending(await make(port), t('export.print'), t('export.printed'))),
  };
};
