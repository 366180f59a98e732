import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMANDS } from '../../../contract/commands/index';
import type { RefusedRow } from '../../../contract/feeds/intake';
import { canBeReread } from '../../../contract/rules/wholeFile';
import { sendCommand } from '../../data/command';
import { formatNumber } from '../../lib/format';
import { DismissForm } from './DismissForm';
import { useOrder } from '../../data/useOrder';
import styles from './intake.module.css';
import { useMay } from '../../data/sessionState';

export interface Orders {
  /** Set in a past view: nothing can be decided there; the id of the words that say so. */
  blockedBy: string | undefined;
  onDone: (said: string) => void;
  onRefused: () => void;
  /** What came in no station file cannot be read again: its source has to tell it anew. */
  offersRetry?: boolean;
}
interface RowActionsProps extends Orders {
  row: RefusedRow;
  offersFile: boolean;
}

/** What an operator may do with an open row: read it again, alone or with its file, or dismiss it with a reason. */
export const RowActions = ({ row, offersFile, blockedBy, onDone, onRefused, offersRetry = true }: RowActionsProps) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const order = useOrder(onDone, onRefused);
  const mayDecide = useMay(COMMANDS['intake.retry'].scope);
  const { id, file, line, version, reason } = row;
  const readable = canBeReread(reason);
  const retry = (payload: { kind: 'row'; row: number } | { kind: 'file'; file: string }) =>
    order.give(async () => {
      const { accepted, stillOpen } = await sendCommand(COMMANDS['intake.retry'], payload, payload.kind === 'row' ? version : null);
      return t('intake.acceptedNow', { accepted: formatNumber(accepted), stillOpen: formatNumber(stillOpen) });
    });
  const dismiss = (note: string) =>
    order.give(async () => {
      await sendCommand(COMMANDS['intake.dismiss'], { row: id, note }, version);
      return t('intake.dismissedNow', { line, file });
    });
  const close = () => {
    setAsking(false);
    order.clear();
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!mayDecide) return null;
  const common = {
    type: 'button',
    disabled: blockedBy !== undefined,
    'aria-describedby': blockedBy,
    'aria-disabled': order.isPending,
  } as const;
  return (
    <>
      {asking ? (
        <DismissForm line={line} isPending={order.isPending} onConfirm={dismiss} onCancel={close} />
      ) : (
        <span className={styles['buttons']}>
          {!offersRetry ? null : readable ? (
            <button {...common} aria-label={t('intake.retryOf', { line, file })} onClick={() => retry({ kind: 'row', row: id })}>
              {order.isPending ? t('intake.pending') : t('intake.retry')}
            </button>
          ) : (
            <small>{t('intake.final')}</small>
          )}
          {offersRetry && readable && offersFile && (
            <button {...common} aria-label={t('intake.retryFileOf', { file })} onClick={() => retry({ kind: 'file', file })}>
              {t('intake.retryFile')}
            </button>
          )}
          <button {...common} ref={opener} aria-label={t('intake.dismissOf', { line, file })} onClick={() => setAsking(true)}>
            {t('intake.dismiss')}
          </button>
        </span>
      )}
      {order.failed && (
        <p role="alert" className={styles['failed']}>
          <strong>{order.failed.problem?.title ?? t('intake.failed')}</strong> {order.failed.problem?.detail ?? t('intake.failedHint')}
        </p>
      )}
    </>
  );
};
