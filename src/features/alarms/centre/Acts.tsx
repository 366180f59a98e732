import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { useOutboxOf } from '../../../data/outbox/outboxState';
import { UnsentWord } from '../../../ui/UnsentWord';
import { AcknowledgeForm } from './AcknowledgeForm';
import { ConditionForm } from './ConditionForm';
import { alarmName, conditionOf, type RowContext } from './rowProps';
import { RowFailure } from './RowFailure';
import { ShelveForm } from './ShelveForm';
import type { CentreSlots } from './slots';
import type { Acknowledging } from './useAcknowledge';
import { useSheetKeys } from './useSheetKeys';
import styles from './sheet.module.css';
import { TASK_SCOPE } from '../../../../contract/commands/taskShapes';
import { useMay } from '../../../data/sessionState';

const ACTS = ['acknowledge', 'shelve', 'unshelve', 'out', 'in', 'task'] as const;
type ActName = (typeof ACTS)[number];
const WORDS = {
  acknowledge: 'alarms.act.acknowledge',
  shelve: 'alarms.act.shelve',
  unshelve: 'alarms.act.unshelve',
  out: 'alarms.act.outOfService',
  in: 'alarms.act.inService',
  task: 'alarms.act.task',
} as const;

const APPLIES: Record<ActName, (alarm: Alarm) => boolean> = {
  acknowledge: ({ acknowledged, endedAt }) => acknowledged === null && endedAt === null,
  shelve: ({ shelved, outOfService, endedAt }) => shelved === null && outOfService === null && endedAt === null,
  unshelve: ({ shelved, endedAt }) => shelved !== null && endedAt === null,
  out: ({ outOfService, endedAt }) => outOfService === null && endedAt === null,
  in: ({ outOfService, endedAt }) => outOfService !== null && endedAt === null,
  task: () => true,
};

interface ActsProps {
  alarm: Alarm;
  acknowledging: Acknowledging;
  context: RowContext;
  task: CentreSlots['task'];
  onChanged: () => void;
}

/** What may be done with an alarm, one form at a time; where nothing can be, the reason. */
export const Acts = ({ alarm, acknowledging, context, task, onChanged }: ActsProps) => {
  const { t } = useTranslation();
  const { blocked } = context;
  const [open, setOpen] = useState<ActName | null>(null);
  // What was decided is held to what was seen when its form was opened.
  const [seen, setSeen] = useState(alarm);
  const [said, setSaid] = useState('');
  const name = alarmName(alarm);
  const act = acknowledging.acts.get(alarm.id);
  const kept = useOutboxOf(`alarm:${alarm.id}`);
  const isUnsent = kept.some(({ state }) => state === 'waiting');
  const mayGive = useMay(TASK_SCOPE);
  const offered = ACTS.filter((each) => APPLIES[each](alarm) && !(each === 'acknowledge' && isUnsent) && (each !== 'task' || mayGive));
  const isOn = (each: ActName): boolean => (each === 'acknowledge' ? blocked.acknowledge : blocked.reason) === null;
  const toggle = (each: ActName) => {
    setSaid('');
    setSeen(alarm);
    setOpen(open === each ? null : each);
  };
  const section = useSheetKeys((wanted) => {
    // A form that is being filled in is not lost to a letter.
    if (!isOn(wanted) || !offered.includes(wanted) || (open !== null && open !== wanted)) return false;
    toggle(wanted);
    return true;
  });
  const form = {
    condition: conditionOf(seen),
    onRefused: () => {
      setSeen(alarm);
      onChanged();
    },
    onCancel: () => {
      // The button that opened the form has the focus again, not nothing at all.
      document.querySelector<HTMLElement>('[data-alarm-sheet] [aria-expanded="true"]')?.focus();
      setOpen(null);
    },
  };
  const done = (word: 'shelve' | 'unshelve' | 'out' | 'in') => () => {
    setOpen(null);
    setSaid(t(`alarms.act.done.${word}`, { name }));
    onChanged();
  };
  if (blocked.isForbidden) return <p className={styles['blocked']}>{blocked.reason}</p>;
  return (
    <section ref={section} className={styles['acts']} aria-label={t('alarms.sheet.actions')}>
      {blocked.reason !== null && <p className={styles['blocked']}>{blocked.reason}</p>}
      <span className={styles['buttons']}>
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            className={each === 'acknowledge' ? styles['primary'] : undefined}
            aria-expanded={open === each}
            disabled={!isOn(each)}
            onClick={() => toggle(each)}
          >
            {t(WORDS[each])}
          </button>
        ))}
      </span>
      <UnsentWord entries={kept} />
      <p role="status" className={styles['said']}>
        {act?.kind === 'sending' || act?.kind === 'waiting'
          ? t('alarms.list.sending')
          : act?.kind === 'done'
            ? t('alarms.list.done')
            : said}
      </p>
      {act?.kind === 'failed' && <RowFailure id={alarm.id} act={act} context={context} />}
      {open === 'acknowledge' && isOn(open) && offered.includes('acknowledge') && (
        <AcknowledgeForm
          onSend={(comment) => {
            setOpen(null);
            acknowledging.give([seen], comment);
          }}
          onCancel={form.onCancel}
        />
      )}
      {open === 'shelve' && isOn(open) && <ShelveForm {...form} onDone={done('shelve')} />}
      {(open === 'unshelve' || open === 'out' || open === 'in') && isOn(open) && (
        <ConditionForm key={open} act={open} {...form} onDone={done(open)} />
      )}
      {open === 'task' &&
        isOn(open) &&
        task(
          alarm,
          () => {
            setOpen(null);
            setSaid(t('alarms.act.done.task'));
            onChanged();
          },
          form.onCancel,
        )}
    </section>
  );
};
