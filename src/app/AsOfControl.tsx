import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../lib/format';
import { AsOfForm } from './AsOfForm';
import { useAsOf } from './useAsOf';
import styles from './AsOf.module.css';

/** Which moment the figures are of: now, or one chosen in the time of Việt Nam. */
export const AsOfControl = () => {
  const { t } = useTranslation();
  const { asOf, go } = useAsOf();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  return (
    <div
      ref={box}
      className={styles['control']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-expanded={open}
        aria-haspopup="dialog"
        data-past={asOf !== undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={styles['quiet']}>{t('head.asOf')}</span>{' '}
        <strong>{asOf === undefined ? t('head.now') : formatDateTime(asOf)}</strong>
      </button>
      {open && (
        <AsOfForm
          asOf={asOf}
          onView={(moment) => {
            go(moment);
            close();
          }}
          onCancel={close}
        />
      )}
    </div>
  );
};
