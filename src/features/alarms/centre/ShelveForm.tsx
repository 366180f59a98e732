import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HARD_MAX_SHELF_MINUTES } from '../../../../contract/alarms';
import { alarmRules } from '../../../../contract/feeds/alarms';
import { useFeed } from '../../../data/useFeed';
import { shelve, type SeenCondition, type Shelving } from './conditionOrder';
import { ReasonForm } from './ReasonForm';
import { shelfTimes, shelfTimeWord } from './shelfTimes';
import { useConditionOrder } from './useConditionOrder';
import { useFirstFocus } from '../../../ui/useFirstFocus';
import styles from './form.module.css';

export interface ConditionFormProps {
  condition: SeenCondition;
  onDone: () => void;
  onRefused: () => void;
  onCancel: () => void;
}
const none = {};
const WHYS = ['1', '2', '3'] as const;
const ONCE = 'once';

/** Asks for how long a condition is held back, never longer than its rule allows, and why. */
export const ShelveForm = ({ condition, onDone, onRefused, onCancel }: ConditionFormProps) => {
  const { t } = useTranslation();
  const { body } = useFeed(alarmRules, none, null);
  const order = useConditionOrder({ done: onDone, refused: onRefused });
  // Until the rule has come only what any rule allows is offered; the gateway refuses more than this one does, [AL8].
  const max = body?.rules.find(({ rule }) => rule.id === condition.rule)?.rule.body.maxShelfMinutes ?? HARD_MAX_SHELF_MINUTES;
  const times = shelfTimes(max);
  const first = useFirstFocus<HTMLInputElement>();
  const [chosen, setChosen] = useState<string>();
  const value = chosen ?? String(times[0] ?? max);
  const shelving: Shelving = value === ONCE ? { shelf: 'once', minutes: max } : { shelf: 'timed', minutes: Math.min(Number(value), max) };
  const choices = [
    ...times.map((minutes) => ({ id: String(minutes), word: shelfTimeWord(minutes, t) })),
    { id: ONCE, word: t('alarms.act.once', { max: shelfTimeWord(max, t) }) },
  ];
  return (
    <ReasonForm
      label={t('alarms.act.shelve')}
      order={order}
      offered={WHYS.map((each) => t(`alarms.act.shelveWhys.${each}`))}
      hint={t('alarms.act.maxOf', { max: shelfTimeWord(max, t) })}
      onSend={(why) => order.give(() => shelve(condition, shelving, why))}
      onCancel={onCancel}
    >
      <fieldset className={styles['times']}>
        <legend>{t('alarms.act.shelveFor')}</legend>
        {choices.map(({ id, word }, index) => (
          <label key={id}>
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              name="shelf"
              value={id}
              checked={value === id}
              onChange={() => setChosen(id)}
            />{' '}
            {word}
          </label>
        ))}
      </fieldset>
    </ReasonForm>
  );
};
