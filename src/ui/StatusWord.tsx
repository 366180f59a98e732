import styles from './StatusWord.module.css';

export type Tone = 'good' | 'medium' | 'high' | 'critical' | 'low' | 'none' | 'stale';
const shapes: Record<Tone, string> = { good: '✓', medium: '■', high: '▲', critical: '◆', low: '●', none: '–', stale: '◔' };

/** A status: colour, shape and word together. */
export const StatusWord = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className={styles['word']} data-tone={tone}>
    <span aria-hidden="true">{shapes[tone]}</span> {children}
  </span>
);
