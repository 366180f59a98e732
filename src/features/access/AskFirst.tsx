import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './access.module.css';

interface AskFirstProps {
  open: string;
  /** Names the button where several of its kind stand beside each other. */
  openLabel?: string;
  question: string;
  yes: string;
  isPending: boolean;
  onYes: () => void;
}

/** A button whose act is asked about once more, in its place. */
export const AskFirst = ({ open, openLabel, question, yes, isPending, onYes }: AskFirstProps) => {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" aria-label={openLabel} onClick={() => setAsking(true)}>
        {open}
      </button>
    );
  return (
    <div className={styles['ask']} role="group" aria-label={openLabel ?? open}>
      <p>{question}</p>
      <div className={styles['buttons']}>
        <button
          type="button"
          disabled={isPending}
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button type="button" autoFocus onClick={() => setAsking(false)}>
          {t('access.form.no')}
        </button>
      </div>
    </div>
  );
};
