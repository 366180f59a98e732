import { useTranslation } from 'react-i18next';
import type { Freshness } from '../../contract/rules/freshness';
import { formatDateTime } from '../lib/format';
import { Age } from './Age';
import { FreshnessWord } from './FreshnessWord';
import type { PanelState } from './panelState';
import styles from './PanelFrame.module.css';

export interface ShownPanelFreshness {
  state: Freshness;
  note: string;
}
interface PanelFootProps {
  state: PanelState;
  freshness: ShownPanelFreshness | undefined;
}

/** Says at the foot of a panel how current its figures are; a running age is kept out of what is spoken. */
export const PanelFoot = ({ state, freshness }: PanelFootProps) => {
  const { t } = useTranslation();
  if (state.kind === 'frozen') return <footer className={styles['foot']}>{t('panel.asOf', { at: formatDateTime(state.asOf) })}</footer>;
  if (state.kind === 'stale')
    return (
      <footer className={styles['footStale']}>
        <span role="status">
          <span aria-hidden="true">◔</span> {t('panel.stale', { at: formatDateTime(state.at) })}
          {state.problem && ` · ${state.problem.title}`}
        </span>
        <Age at={state.at} template={(age) => `(${age})`} />
        <button type="button" onClick={state.retry}>
          {t('panel.retry')}
        </button>
      </footer>
    );
  if (state.kind !== 'live') return null;
  if (freshness)
    return (
      <footer className={styles['foot']}>
        <FreshnessWord state={freshness.state} /> · {freshness.note}
      </footer>
    );
  if (state.at === undefined) return null;
  const at = formatDateTime(state.at);
  return (
    <footer className={styles['foot']}>
      <Age at={state.at} calm template={(age) => t('panel.updated', { at, age })} />
    </footer>
  );
};
