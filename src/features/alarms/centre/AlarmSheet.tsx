import { useTranslation } from 'react-i18next';
import { alarmDetail } from '../../../../contract/feeds/alarms';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { Sheet } from '../../../ui/Sheet';
import { Acts } from './Acts';
import { Facts } from './Facts';
import { Journal } from './Journal';
import { alarmName, type RowContext } from './rowProps';
import { shownAlarm } from './shownAlarm';
import type { CentreSlots } from './slots';
import type { Acknowledging } from './useAcknowledge';
import styles from './sheet.module.css';

interface AlarmSheetProps {
  id: string;
  asOf: string | null;
  context: RowContext;
  acknowledging: Acknowledging;
  slots: CentreSlots;
  onChanged: () => void;
  onClose: () => void;
}

/** One alarm: what is known of it, what may be done, what was measured around it, and its journal. */
export const AlarmSheet = ({ id, asOf, context, acknowledging, slots, onChanged, onClose }: AlarmSheetProps) => {
  const { t } = useTranslation();
  const feed = useFeed(alarmDetail, { alarm: id }, asOf);
  const link = useLinkState();
  const { body, status, problem } = feed;
  const known = body?.alarm ?? null;
  const alarm = known && shownAlarm(known, acknowledging.acts.get(id), t('alarms.you'));
  const renew = () => {
    onChanged();
    if (link.status !== 'live') feed.retry();
  };
  const trend = alarm && slots.trend(alarm);
  return (
    <Sheet side label={alarm ? alarmName(alarm) : t('alarms.heading')} closeLabel={t('alarms.sheet.close')} onClose={onClose}>
      {!body && status !== 'error' && <p role="status">{t('panel.loading')}</p>}
      {body && !alarm && <p role="alert">{t('alarms.sheet.missing')}</p>}
      {!body && status === 'error' && (
        <p role="alert">
          {problem?.detail ?? t('panel.failedHint')}{' '}
          <button type="button" onClick={feed.retry}>
            {t('panel.retry')}
          </button>
        </p>
      )}
      {body && alarm && (
        <div className={styles['sheet']} data-alarm-sheet={id}>
          <Acts alarm={alarm} acknowledging={acknowledging} context={context} task={slots.task} onChanged={renew} />
          <Facts alarm={alarm} context={context} slots={slots} />
          {trend && (
            <section aria-label={t('alarms.sheet.trend')}>
              <h3>{t('alarms.sheet.trend')}</h3>
              {trend}
            </section>
          )}
          <Journal alarm={alarm} journal={body.journal} context={context} link={slots.link} />
        </div>
      )}
    </Sheet>
  );
};
