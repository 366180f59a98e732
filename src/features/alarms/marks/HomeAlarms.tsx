import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkState } from '../../../data/linkState';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { AlarmItem } from './AlarmItem';
import type { AlarmLink } from './alarmLink';
import { firstAlarms } from './firstAlarms';
import { useOpenAlarms } from './useOpenAlarms';
import styles from './list.module.css';

const MOST = 4;
const NOT_THEIRS = 403;

interface HomeAlarmsProps {
  asOf: string | null;
  /** Null: those of everyone. */
  agency: string | null;
  link: AlarmLink;
}

/** The alarms that wait for somebody, before all else of the day: a few by name, the rest counted. */
export const HomeAlarms = ({ asOf, agency, link }: HomeAlarmsProps) => {
  const { t } = useTranslation();
  const { alarms, feed } = useOpenAlarms(asOf);
  const state = panelStateOf(feed, useLinkState(), false);
  const { waiting, inHand } = useMemo(() => firstAlarms(alarms, agency), [alarms, agency]);
  // Who may not see alarms has no need to be told so each day.
  if (feed.body === undefined && feed.problem?.status === NOT_THEIRS) return null;
  return (
    <PanelFrame heading={t('alarmMarks.home.heading')} sub={t('alarmMarks.home.sub', { count: waiting.length })} state={state}>
      <div className={styles['box']} data-home-alarms={waiting.length}>
        {waiting.length > 0 && (
          <ul className={styles['list']}>
            {waiting.slice(0, MOST).map((alarm) => (
              <AlarmItem key={alarm.id} alarm={alarm} asOf={asOf} link={link} />
            ))}
          </ul>
        )}
        {(waiting.length === 0 || waiting.length > MOST || inHand > 0) && (
          <p className={styles['foot']}>
            {waiting.length === 0 && <span>{t(agency === null ? 'alarmMarks.home.none' : 'alarmMarks.home.noneOf')}</span>}
            {waiting.length > MOST && link(null, t('alarmMarks.home.more', { count: waiting.length }))}
            {inHand > 0 && <span>{t('alarmMarks.home.inHand', { count: inHand })}</span>}
          </p>
        )}
      </div>
    </PanelFrame>
  );
};
