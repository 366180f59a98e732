import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importApply } from '../../../contract/commands/importApply';
import { importCancel } from '../../../contract/commands/importCancel';
import { importCheck } from '../../../contract/commands/importCheck';
import { importUndo } from '../../../contract/commands/importUndo';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { sendCommand } from '../../data/command';
import type { Order } from '../../data/useOrder';
import { formatNumber } from '../../lib/format';
import { actsOn } from './model';
import { UndoForm } from './UndoForm';
import styles from './imports.module.css';

interface FileActsProps {
  file: ImportedFile;
  /** What one record of the file's kind is called, in Vietnamese. */
  counted: string;
  act: Order;
  /** Set in a past view: the id of the words that say why nothing can be done there. */
  blockedBy: string | undefined;
}

/** What may be done with a file: store it once its warnings are seen, check it again, cancel it, take it back. */
export const FileActs = ({ file, counted, act, blockedBy }: FileActsProps) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  // Of one check only: after another there are other rows to look at.
  const [seenIn, setSeenIn] = useState<number | null>(null);
  const may = actsOn(file);
  const warned = file.counts?.warned ?? 0;
  const hasSeen = warned === 0 || seenIn === file.version;
  const give = (send: () => Promise<{ file: ImportedFile }>, said: (after: ImportedFile) => string) =>
    act.give(async () => {
      const { file: after } = await send();
      setAsking(false);
      return said(after);
    });
  const about = { import: file.id };
  const shared = { type: 'button', disabled: blockedBy !== undefined || act.isPending, 'aria-describedby': blockedBy } as const;
  const hint = may.apply
    ? t('imports.applyHint', { figures: formatNumber(may.stored), counted })
    : file.state === 'checked' && file.counts
      ? file.counts.refused > 0
        ? t('imports.applyRefused', { figures: formatNumber(file.counts.refused) })
        : t('imports.applyNothing')
      : null;
  return (
    <div className={styles['acts']}>
      {may.apply && warned > 0 && (
        <label className={styles['seen']}>
          <input
            type="checkbox"
            checked={hasSeen}
            disabled={shared.disabled}
            onChange={(event) => setSeenIn(event.target.checked ? file.version : null)}
          />
          {t('imports.seen', { figures: formatNumber(warned) })}
        </label>
      )}
      {may.apply && (
        <button
          {...shared}
          disabled={shared.disabled || !hasSeen}
          className={styles['main']}
          onClick={() =>
            give(
              () => sendCommand(importApply, { ...about, warnings: warned }, file.version),
              ({ recorded, appliedRevision }) =>
                t('imports.applied', { figures: formatNumber(recorded ?? 0), counted, revision: appliedRevision ?? 0 }),
            )
          }
        >
          {act.isPending ? t('imports.pending') : t('imports.apply')}
        </button>
      )}
      {may.check && (
        <button
          {...shared}
          onClick={() =>
            give(
              () => sendCommand(importCheck, about, file.version),
              () => t('imports.checking'),
            )
          }
        >
          {t('imports.check')}
        </button>
      )}
      {may.cancel && (
        <button
          {...shared}
          onClick={() =>
            give(
              () => sendCommand(importCancel, about, file.version),
              () => t('imports.cancelled'),
            )
          }
        >
          {t('imports.cancel')}
        </button>
      )}
      {may.undo && !asking && (
        <button {...shared} onClick={() => setAsking(true)}>
          {t('imports.undo')}
        </button>
      )}
      {may.undo && asking && (
        <UndoForm
          id={file.id}
          isPending={act.isPending}
          onConfirm={(reason, attached) =>
            give(
              () => sendCommand(importUndo, { ...about, reason, attached }, file.version),
              ({ undoneRevision }) => t('imports.undone', { revision: undoneRevision ?? 0 }),
            )
          }
          onCancel={() => setAsking(false)}
        />
      )}
      {hint && <small>{hint}</small>}
    </div>
  );
};
