import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importApply } from '../../../contract/commands/importApply';
import { importCancel } from '../../../contract/commands/importCancel';
import { importCheck } from '../../../contract/commands/importCheck';
import { importUndo } from '../../../contract/commands/importUndo';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { sendCommand } from '../../data/command';

import { formatNumber } from '../../lib/format';
import { actsOn } from './model';
import type { Order } from '../../data/useOrder';
import styles from './imports.module.css';

interface FileActsProps {
  file: ImportedFile;
  act: Order;
  /** Set in a past view: the id of the words that say why nothing can be done there. */
  blockedBy: string | undefined;
}

/** What may be done with a file: store it, check it again, cancel it, take it back. */
export const FileActs = ({ file, act, blockedBy }: FileActsProps) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const may = actsOn(file);
  const give = (
    command: typeof importApply | typeof importUndo | typeof importCancel | typeof importCheck,
    said: (after: ImportedFile) => string,
  ) =>
    act.give(async () => {
      setAsking(false);
      return said((await sendCommand(command, { import: file.id }, file.version)).file);
    });
  const shared = { type: 'button', disabled: blockedBy !== undefined || act.isPending, 'aria-describedby': blockedBy } as const;
  const hint = may.apply
    ? t('imports.applyHint', { figures: formatNumber(may.stored) })
    : file.state === 'checked' && file.counts
      ? file.counts.refused > 0
        ? t('imports.applyRefused', { figures: formatNumber(file.counts.refused) })
        : t('imports.applyNothing')
      : null;
  return (
    <div className={styles['acts']}>
      {may.apply && (
        <button
          {...shared}
          className={styles['main']}
          onClick={() =>
            give(importApply, ({ recorded, appliedRevision }) =>
              t('imports.applied', { figures: formatNumber(recorded ?? 0), revision: appliedRevision ?? 0 }),
            )
          }
        >
          {act.isPending ? t('imports.pending') : t('imports.apply')}
        </button>
      )}
      {may.check && (
        <button {...shared} onClick={() => give(importCheck, () => t('imports.checking'))}>
          {t('imports.check')}
        </button>
      )}
      {may.cancel && (
        <button {...shared} onClick={() => give(importCancel, () => t('imports.cancelled'))}>
          {t('imports.cancel')}
        </button>
      )}
      {may.undo && !asking && (
        <button {...shared} onClick={() => setAsking(true)}>
          {t('imports.undo')}
        </button>
      )}
      {may.undo && asking && (
        <span role="group" aria-label={t('imports.undoAsk')} className={styles['asking']}>
          {t('imports.undoAsk')}{' '}
          <button
            {...shared}
            autoFocus
            className={styles['main']}
            onClick={() => give(importUndo, ({ undoneRevision }) => t('imports.undone', { revision: undoneRevision ?? 0 }))}
          >
            {t('imports.undoYes')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {t('imports.undoNo')}
          </button>
        </span>
      )}
      {hint && <small>{hint}</small>}
    </div>
  );
};
