import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { useLinkState } from '../../../data/linkState';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { AcknowledgeSheet } from '../centre/AcknowledgeSheet';
import { shownAlarm } from '../centre/shownAlarm';
import { useAcknowledge } from '../centre/useAcknowledge';
import { useBlocked } from '../centre/useBlocked';
import type { AlarmLink } from '../marks/alarmLink';
import { SHAPE } from '../marks/shapes';
import { useOpenAlarms } from '../marks/useOpenAlarms';
import { ActCard } from './ActCard';
import { actNow } from './actNow';
import styles from './actNow.module.css';

/** As many as the thumb reaches without scrolling; the rest is counted. */
const MOST = 3;
const NOT_THEIRS = 403;

interface ActNowPanelProps {
  asOf: string | null;
  /** Null: those of everyone. */
  agencies: ReadonlySet<string> | null;
  link: AlarmLink;
  /** A way to a page of the product. */
  page: (path: string, words: ReactNode) => ReactNode;
}

/** What has to be acted on now, with the acts in place: acknowledged here, its playbook a press away. */
export const ActNowPanel = ({ asOf, agencies, link, page }: ActNowPanelProps) => {
  const { t } = useTranslation();
  const { alarms, feed } = useOpenAlarms(asOf);
  const lost = useLinkState();
  const state = panelStateOf(feed, lost, false);
  const { acts, isForbidden, give, dismiss } = useAcknowledge(() => {
    if (lost.status !== 'live') feed.retry();
  });
  const blocked = useBlocked(asOf, isForbidden);
  const [asked, setAsked] = useState<Alarm | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const you = t('alarms.you');
  const shown = useMemo(
    () =>
      actNow(
        alarms.map((each) => shownAlarm(each, acts.get(each.id), you)),
        agencies,
      ),
    [alarms, acts, you, agencies],
  );
  // Who may not see alarms has no need to be told so each day.
  if (feed.body === undefined && feed.problem?.status === NOT_THEIRS) return null;
  const names = new Map(alarms.map((each) => [each.id, each.ruleName]));
  const rest = shown.alarms.length - MOST;
  const counts = (
    <span className={styles['counts']}>
      {shown.waiting.map(({ priority, count }) => (
        <span key={priority} data-tone={priority} aria-label={`${t(`alarmMarks.priority.${priority}`)}: ${count}`} role="img">
          {SHAPE[priority]} {count}
        </span>
      ))}
    </span>
  );
  return (
    <PanelFrame
      heading={t('mobile.act.heading')}
      sub={t('alarmMarks.home.sub', { count: shown.waitingInAll })}
      state={state}
      tools={counts}
    >
      {blocked.acknowledge !== null && shown.waitingInAll > 0 && <p className={styles['blocked']}>{blocked.acknowledge}</p>}
      <ul ref={list} className={styles['list']} data-home-alarms={shown.waitingInAll}>
        {shown.alarms.slice(0, MOST).map((alarm) => (
          <ActCard
            key={alarm.id}
            alarm={alarm}
            act={acts.get(alarm.id)}
            blocked={blocked}
            moment={asOf === null ? undefined : Date.parse(asOf)}
            link={link}
            page={page}
            nameOf={(id) => names.get(id) ?? null}
            onAcknowledge={setAsked}
            onDismiss={dismiss}
          />
        ))}
      </ul>
      {shown.alarms.length === 0 && <p className={styles['none']}>{t(agencies === null ? 'mobile.act.none' : 'mobile.act.noneOf')}</p>}
      {rest > 0 && <p className={styles['rest']}>{page('/canh-bao', t('mobile.act.rest', { count: rest }))}</p>}
      {asked && (
        <AcknowledgeSheet
          alarms={[asked]}
          onSend={(seen, comment) => {
            setAsked(null);
            give(seen, comment);
            // The button that opened the sheet goes with the act.
            requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-alarm="${CSS.escape(asked.id)}"] a`)?.focus());
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </PanelFrame>
  );
};
