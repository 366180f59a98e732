import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registers } from '../../../contract/feeds/registers';
import { taskParties } from '../../../contract/rules/taskParties';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import { roster } from '../../../contract/feeds/notifications';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { formatDateTime, formatNumber } from '../../lib/format';
import { useClock } from '../../ui/clock';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { dutyChoices } from './dutyWords';
import { RosterForm } from './RosterForm';
import { RosterTable } from './RosterTable';
import styles from './notifications.module.css';
import { useMay } from '../../data/sessionState';

const params = {};

/** Who is on duty when; edited as a whole, a version at a time. */
export const RosterPanel = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const feed = useFeed(roster, params, asOf);
  const known = useFeed(registers, params, asOf).body;
  const now = useClock(vietnamDay);
  const link = useLinkState();
  const mayEdit = useMay('roster.edit');
  const [isEditing, setEditing] = useState(false);
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const { body } = feed;
  const today = asOf === null ? now : vietnamDay(Date.parse(asOf));
  const duties = dutyChoices(t, taskParties(known?.agencies ?? [], known?.areas ?? []), today);
  const close = (words: string) => {
    setEditing(false);
    setSaid(words);
    requestAnimationFrame(() => line.current?.focus({ preventScroll: true }));
  };
  return (
    <PanelFrame heading={t('notify.roster.heading')} sub={t('notify.roster.sub')} state={panelStateOf(feed, link, false)}>
      <p ref={line} role="status" tabIndex={-1} className={styles['said']}>
        {said}
      </p>
      {body && body.version > 0 && body.changedAt !== null && (
        <p className={styles['count']}>
          {t('notify.roster.version', {
            version: formatNumber(body.version),
            by: body.changedBy ?? '',
            at: formatDateTime(body.changedAt),
          })}
        </p>
      )}
      {body && isEditing && mayEdit && (
        <RosterForm
          body={body}
          duties={duties}
          onCancel={() => close('')}
          onDone={(words) => {
            close(words);
            feed.retry();
          }}
        />
      )}
      {body && !(isEditing && mayEdit) && (
        <>
          {body.turns.length === 0 ? <p>{t('notify.roster.empty')}</p> : <RosterTable turns={body.turns} duties={duties} asOf={asOf} />}
          {!mayEdit ? null : asOf === null ? (
            <div className={styles['buttons']}>
              <button type="button" onClick={() => setEditing(true)}>
                {t('notify.roster.edit')}
              </button>
            </div>
          ) : (
            <p>{t('notify.frozen')}</p>
          )}
        </>
      )}
    </PanelFrame>
  );
};
