import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../lib/format';
import { Age } from './Age';
import type { Simulated } from '../../contract/rules/simulatedOf';
import { PanelBoundary } from './PanelBoundary';
import type { PanelState } from './panelState';
import { simulatedDataText } from './simulatedWords';
import styles from './WallPanel.module.css';

interface WallPanelProps {
  heading: string;
  /** Unit and period. */
  sub?: string;
  state: PanelState;
  simulated?: Simulated;
  emptyText?: string;
  children: ReactNode;
}

/** How long a wall waits before it asks again for what could not be had; nobody stands there to press a button. */
const RETRY_MS = 15_000;

/** Draws a panel that fell over anew after a while. */
const Mended = ({ text, retry }: { text: string; retry: () => void }) => {
  useEffect(() => {
    const timer = setTimeout(retry, RETRY_MS);
    return () => clearTimeout(timer);
  }, [retry]);
  return (
    <p className={styles['message']} role="status">
      {text}
    </p>
  );
};

/** A panel of a wall, in each of its states; it mends itself. Its type follows the scene's, its figures stay when their feed is lost. */
export const WallPanel = ({ heading, sub, state, simulated = false, emptyText, children }: WallPanelProps) => {
  const { t } = useTranslation();
  const retry = state.kind === 'error' || state.kind === 'stale' ? state.retry : undefined;
  const failing = retry !== undefined;
  useEffect(() => {
    if (!failing) return;
    const timer = setInterval(() => retry?.(), RETRY_MS);
    return () => clearInterval(timer);
    // The retry of the moment is asked, not the one of each drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [failing]);
  const shows = state.kind === 'live' || state.kind === 'stale' || state.kind === 'frozen';
  return (
    <section className={styles['panel']} aria-label={heading} data-state={state.kind}>
      <header className={styles['head']}>
        {shows && simulated && <span className={styles['mark']}>{simulatedDataText(simulated, t)}</span>}
        {/* The space goes where the line breaks. */}
        <h2>{heading}</h2>{' '}
        {sub && (
          <span className={styles['sub']} data-wall-sub>
            {sub}
          </span>
        )}
      </header>
      {state.kind === 'stale' && (
        <p className={styles['stale']} title={formatDateTime(state.at)}>
          <span aria-hidden="true">◔</span> <Age at={state.at} template={(age) => t('wall.staleFor', { age })} />
        </p>
      )}
      <PanelBoundary fallback={(reset) => <Mended text={t('wall.crashed')} retry={reset} />}>
        {state.kind === 'loading' && <p className={styles['message']}>{t('panel.loading')}</p>}
        {state.kind === 'empty' && <p className={styles['message']}>{emptyText ?? t('panel.empty')}</p>}
        {state.kind === 'error' && <p className={styles['message']}>{t('wall.failed')}</p>}
        {shows && <div className={styles['body']}>{children}</div>}
      </PanelBoundary>
    </section>
  );
};
