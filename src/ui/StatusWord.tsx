import styles from './StatusWord.module.css';

export type Tone = 'good' | 'medium' | 'high' | 'critical' | 'low' | 'normal' | 'none' | 'late' | 'stale' | 'dead';
const shapes: Record<Tone, string> = {
  good: '✓',
  normal: '✓',
  medium: '■',
  high: '▲',
  critical: '◆',
  low: '●',
  none: '–',
  late: '◔',
  stale: '◑',
  dead: '○',
};

/** A status: colour, shape and word together. What is as it should be (`normal`) stays without colour. */
export const StatusWord = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className={styles['word']} data-tone={tone}>
    <span aria-hidden="true">{shapes[tone]}</span> {children}
  </span>
);
