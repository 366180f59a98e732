import type { ReactNode } from 'react';
import type { Problem } from '../../contract/problem';
import styles from './FailureLine.module.css';

interface FailureLineProps {
  problem: Problem | undefined;
  /** What is said where nobody told why. */
  title: string;
  hint: string;
  /** What is true now, where the command came too late. */
  children?: ReactNode;
}

/** Why a command was not done: what the server says, which speaks Vietnamese. */
export const FailureLine = ({ problem, title, hint, children }: FailureLineProps) => (
  <p role="alert" className={styles['failed']}>
    <strong lang={problem ? 'vi' : undefined}>{problem?.title ?? title}</strong>{' '}
    <span lang={problem ? 'vi' : undefined}>{problem?.detail ?? hint}</span> {children}
  </p>
);
