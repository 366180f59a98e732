import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../lib/format';
import type { PanelState } from './panelState';
import { Age } from './Age';
import { PanelBoundary } from './PanelBoundary';
import { PanelMessage } from './PanelMessage';
import styles from './PanelFrame.module.css';

interface PanelFrameProps {
  heading: string;
  sub: string;
  state: PanelState;
  emptyText?: string;
  tools?: ReactNode;
  children: ReactNode;
}

/** Draws a panel in each of its states; the body is shown only when there is something true to show. */
export const PanelFrame = ({ heading, sub, state, emptyText, tools, children }: PanelFrameProps) => {
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
            {t('panel.loading')}
          </div>
        )}
        {state.kind === 'empty' && <PanelMessage title={emptyText ?? t('panel.empty')} />}
        {state.kind === 'error' && (
          <PanelMessage
            alert
            title={state.problem?.title ?? t('panel.failed')}
            detail={state.problem?.detail ?? t('panel.failedHint')}
            onRetry={state.retry}
          />
        )}
        {shows && <div className={styles['body']}>{children}</div>}
      </PanelBoundary>
      <Freshness state={state} />
    </section>
  );
};

const Freshness = ({ state }: { state: PanelState }) => {
  const { t } = useTranslation();
  if (state.kind === 'frozen') return <footer className={styles['foot']}>{t('panel.asOf', { at: formatDateTime(state.asOf) })}</footer>;
  if (state.kind === 'stale')
    return (
      <footer className={styles['footStale']} role="status">
        <span aria-hidden="true">◔</span> <Age at={state.at} template={(age) => t('panel.stale', { age })} />
        {state.problem && <span> · {state.problem.title}</span>}
        <button type="button" onClick={state.retry}>
          {t('panel.retry')}
        </button>
      </footer>
    );
  if (state.kind !== 'live' || state.at === undefined) return null;
  const at = formatDateTime(state.at);
  return (
    <footer className={styles['foot']}>
      <Age at={state.at} template={(age) => t('panel.updated', { at, age })} />
    </footer>
  );
};
