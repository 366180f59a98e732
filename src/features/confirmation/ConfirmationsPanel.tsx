import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { dayAt } from './acting';
import { AgencyCounts } from './AgencyCounts';
import { ConfirmationTable } from './ConfirmationTable';
import { countAgencies, countQueues, QUEUES, rowsOf, toRows, type Queue } from './listModel';
import { useClock } from '../../ui/clock';
import styles from './list.module.css';

const params = {};
interface ConfirmationsPanelProps {
  asOf: string | null;
  queue: Queue;
  agency: string | undefined;
  /** The figure of this page whose passport is open. */
  open: string | undefined;
  onQueue: (queue: Queue) => void;
  onAgency: (agency: string | undefined) => void;
}

/** What waits for its agency, what is doubted and what is explained. */
export const ConfirmationsPanel = ({ asOf, queue, agency, open, onQueue, onAgency }: ConfirmationsPanelProps) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS['confirmation-list'], params, asOf);
  const link = useLinkState();
  const figures = feed.body?.figures;
  const today = useClock(dayAt);
  const day = asOf === null ? today : dayAt(Date.parse(asOf));
  const rows = useMemo(() => (figures ? toRows(figures, day) : []), [figures, day]);
  const shown = useMemo(() => rowsOf(rows, queue, agency, open), [rows, queue, agency, open]);
  const counts = useMemo(() => countQueues(rows, agency), [rows, agency]);
  const agencies = useMemo(() => countAgencies(rows, queue), [rows, queue]);
  return (
    <PanelFrame
      heading={t('confirmation.heading')}
      sub={t('confirmation.sub')}
      state={panelStateOf(feed, link, figures?.length === 0)}
      emptyText={t('confirmation.empty')}
    >
      {figures && (
        <>
          <div className={styles['queues']} role="group" aria-label={t('confirmation.show')}>
            {QUEUES.map((each) => (
              <button key={each} type="button" aria-pressed={each === queue} data-queue={each} onClick={() => onQueue(each)}>
                {t(`confirmation.queue.${each}`)} <b>{formatNumber(counts[each])}</b>
              </button>
            ))}
          </div>
          <AgencyCounts agencies={agencies} chosen={agency} onChoose={onAgency} />
          <p className={styles['hint']}>{t('confirmation.open')}</p>
          <ConfirmationTable rows={shown} caption={t(`confirmation.queue.${queue}`)} />
        </>
      )}
    </PanelFrame>
  );
};
