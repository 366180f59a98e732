import { useState } from 'react';
import styles from './walls.module.css';

interface AskFirstProps {
  open: string;
  question: string;
  yes: string;
  no: string;
  isPending: boolean;
  onYes: () => void;
}

/** A button whose act is asked about once more, in its place. */
export const AskFirst = ({ open, question, yes, no, isPending, onYes }: AskFirstProps) => {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <div>
        <button type="button" onClick={() => setAsking(true)}>
          {open}
        </button>
      </div>
    );
  return (
    <div className={styles['ask']} role="group" aria-label={question}>
      <p>{question}</p>
      <div className={styles['buttons']}>
        <button type="button" className={styles['danger']} aria-disabled={isPending} onClick={onYes}>
          {yes}
        </button>
        <button type="button" autoFocus onClick={() => setAsking(false)}>
          {no}
        </button>
      </div>
    </div>
  );
};
