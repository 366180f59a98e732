import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { rosterTurnGiven, rosterSet } from '../../../contract/commands/rosterSet';
import { ROSTER_MAX } from '../../../contract/feeds/notifications';
import { sendCommand } from '../../data/command';
import { formatNumber, toLocalInput } from '../../lib/format';
import type { DutyChoice } from './dutyWords';
import { OrderFailure } from './OrderFailure';
import { TurnFields } from './TurnFields';
import type { RosterBody } from './types';
import { useOrder } from '../../data/useOrder';
import styles from './notifications.module.css';

type Turn = RosterBody['turns'][number];
interface RosterFormProps {
  body: RosterBody;
  duties: readonly DutyChoice[];
  onDone: (said: string) => void;
  onCancel: () => void;
}

const newTurn = (): Turn => ({
  name: '',
  person: '',
  duty: 'role:duty',
  channels: [],
  mail: '',
  sms: '',
  days: [1, 2, 3, 4, 5],
  from: '07:00',
  to: '19:00',
  since: toLocalInput(new Date().toISOString()).slice(0, 10),
  until: null,
});

/** The whole roster, being edited: saved as one new version in the place of the one that was opened. */
export const RosterForm = ({ body, duties, onDone, onCancel }: RosterFormProps) => {
  const { t } = useTranslation();
  const [turns, setTurns] = useState(body.turns.length === 0 ? [newTurn()] : body.turns);
  // What was opened: a version made meanwhile is not written over.
  const [version] = useState(body.version);
  const [wrong, setWrong] = useState('');
  const order = useOrder(onDone);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const bad = turns.flatMap((turn, index) =>
      rosterTurnGiven.safeParse(turn).success ? [] : [t('notify.roster.turn', { n: index + 1 })],
    );
    setWrong(bad.length === 0 ? '' : t('notify.roster.wrong', { turns: bad.join(', ') }));
    if (bad.length > 0) return;
    order.give(async () => {
      const saved = await sendCommand(rosterSet, { turns }, version);
      return t('notify.roster.saved', { version: formatNumber(saved.version) });
    });
  };
  return (
    <form aria-label={t('notify.roster.edit')} onSubmit={save} noValidate>
      <div className={styles['turns']}>
        {turns.map((turn, index) => (
          <TurnFields
            // The order of turns is their only name.
            key={index}
            n={index + 1}
            turn={turn}
            duties={duties}
            onChange={(changed) => setTurns(turns.map((each, at) => (at === index ? changed : each)))}
            onRemove={() => setTurns(turns.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      {wrong !== '' && (
        <p role="alert" className={styles['failed']}>
          {wrong}
        </p>
      )}
      <OrderFailure failed={order.failed} />
      <div className={styles['buttons']}>
        {turns.length < ROSTER_MAX && (
          <button type="button" onClick={() => setTurns([...turns, newTurn()])}>
            {t('notify.roster.add')}
          </button>
        )}
        <button type="submit" aria-disabled={order.isPending}>
          {order.isPending ? t('notify.settings.pending') : t('notify.roster.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('notify.roster.cancel')}
        </button>
      </div>
    </form>
  );
};
