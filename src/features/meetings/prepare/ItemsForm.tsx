import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingSetItems } from '../../../../contract/commands/meetingActs';
import type { Meeting } from '../../../../contract/meetings';
import { newUuid, sendCommand } from '../../../data/command';
import { ActForm } from '../ActForm';
import type { Page } from '../slots';
import { useAgencies } from '../useAgencies';
import { useMeetingOrder } from '../useMeetingOrder';
import { ItemFields } from './ItemFields';
import { canAdd, faultOf, isSameAgenda, movedItem, newItem, payloadOf, toDrafts } from './itemsDraft';
import styles from './prepare.module.css';

interface ItemsFormProps {
  /** As it is now; what is edited began with the one that was opened. */
  meeting: Meeting;
  pages: readonly Page[];
  onDone: (meeting: Meeting) => void;
  onCancel: () => void;
}

/** The agenda of a meeting: its items in their order, each with its page; nothing is kept before it is sent. */
export const ItemsForm = ({ meeting, pages, onDone, onCancel }: ItemsFormProps) => {
  const { t } = useTranslation();
  const { standing, nameOf } = useAgencies(null);
  const order = useMeetingOrder(onDone);
  const [began, setBegan] = useState(meeting);
  const [items, setItems] = useState(() => toDrafts(meeting.items));
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const faults = items.flatMap((item, index) => {
    const fault = faultOf(item);
    return fault === null ? [] : [t(`meetings.item.fault.${fault}`, { no: index + 1 })];
  });
  const isMoved = meeting.version !== began.version && !isSameAgenda(toDrafts(meeting.items), began.items);
  const reread = () => {
    setBegan(meeting);
    setItems(toDrafts(meeting.items));
    order.clear();
  };
  const send = (version?: number) =>
    order.give(() => sendCommand(meetingSetItems, { meeting: meeting.id, items: payloadOf(items) }, version ?? meetingVersion()));
  // Where nobody touched the agenda itself, a conclusion written meanwhile is no reason to be refused.
  const meetingVersion = () => (isMoved ? began.version : meeting.version);
  const move = (from: number, by: 1 | -1) => {
    const next = movedItem(items, from, from + by);
    setItems(next);
    if (next.some((item, index) => item !== items[index])) setSaid(t('meetings.item.moved', { no: from + by + 1 }));
  };
  const add = () => {
    const item = newItem(newUuid());
    setItems([...items, item]);
    // The field comes with the next drawing.
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-item="${item.id}"]`)?.focus());
  };
  return (
    <ActForm
      label={t('meetings.agenda.edit')}
      isPending={order.isPending}
      failed={order.failed}
      missing={faults[0] ?? null}
      send={t('meetings.agenda.save')}
      onSend={send}
      onCancel={onCancel}
      isLong
    >
      {isMoved && (
        <p role="alert" className={styles['moved']}>
          {t('meetings.agenda.moved', { by: meeting.by })}{' '}
          <button type="button" onClick={reread}>
            {t('meetings.agenda.reread')}
          </button>
        </p>
      )}
      <ol ref={list} className={styles['items']}>
        {items.map((item, index) => (
          <ItemFields
            key={item.id}
            item={item}
            no={index + 1}
            count={items.length}
            agencies={standing}
            nameOf={nameOf}
            pages={pages}
            onItem={(changed) => setItems(items.with(index, changed))}
            onMove={(by) => move(index, by)}
            onRemove={() => setItems(items.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <span>
        <button type="button" disabled={!canAdd(items)} onClick={add}>
          + {t('meetings.agenda.add')}
        </button>
      </span>
    </ActForm>
  );
};
