import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelState } from './panelState';
import { PanelFoot, type ShownPanelFreshness } from './PanelFoot';
import { PanelBoundary } from './PanelBoundary';
import { PanelMessage } from './PanelMessage';
import styles from './PanelFrame.module.css';

interface PanelFrameProps {
  heading: string;
  sub: string;
  state: PanelState;
  emptyText?: string;
  /** How current the live figures of the panel are, where they are expected at a cadence. */
  freshness?: ShownPanelFreshness;
  tools?: ReactNode;
  children: ReactNode;
}

const FORBIDDEN = 403;

/** Draws a panel in each of its states; the body is shown only when there is something true to show. */
export const PanelFrame = ({ heading, sub, state, emptyText, freshness, tools, children }: PanelFrameProps) => {
  const { t } = useTranslation();
  const shows = state.kind === 'live' || state.kind === 'stale' || state.kind === 'frozen';
  return (
    <section className={styles['panel']} aria-label={heading} aria-busy={state.kind === 'loading'} data-state={state.kind}>
      <header className={styles['head']}>
        <h2>{heading}</h2>
        <span className={styles['sub']}>{sub}</span>
        {tools}
      </header>
      <PanelBoundary fallback={(reset) => <PanelMessage title={t('panel.crashed')} detail={t('panel.crashedHint')} onRetry={reset} />}>
        {state.kind === 'loading' && (
          <div className={styles['skeleton']} role="status">
            <span>{t('panel.loading')}</span>
          </div>
        )}
        {state.kind === 'empty' && <PanelMessage title={state.past ? t('panel.emptyThen') : (emptyText ?? t('panel.empty'))} />}
        {state.kind === 'error' && (
          <PanelMessage
            alert={state.problem?.status !== FORBIDDEN}
            title={state.problem?.title ?? t('panel.failed')}
            detail={state.problem?.detail ?? t('panel.failedHint')}
            // What one may not see is not seen by asking again.
            {...(state.problem?.status === FORBIDDEN ? {} : { onRetry: state.retry })}
          />
        )}
        {shows && <div className={styles['body']}>{children}</div>}
      </PanelBoundary>
      <PanelFoot state={state} freshness={freshness} />
    </section>
  );
};
