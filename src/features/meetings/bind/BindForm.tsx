import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingSetItems } from '../../../../contract/commands/meetingActs';
import { meetingDetail, meetings as meetingsFeed } from '../../../../contract/feeds/meetings';
import type { Meeting } from '../../../../contract/meetings';
import { vietnamDay } from '../../../../contract/rules/taskTiming';
import { newUuid, sendCommand } from '../../../data/command';
import { freezeShown } from '../../../data/frozenView';
import { useFeed } from '../../../data/useFeed';
import { addMonths } from '../../../lib/yearMonth';
import { useClock } from '../../../ui/clock';
import { ActForm } from '../ActForm';
import { isOpenEnded, spanText } from '../meetingWords';
import { useMeetingOrder } from '../useMeetingOrder';
import { pickedItem, withBound, type FrozenPage } from './bindItems';
import forms from '../forms.module.css';

/** The open view: what of it is to be frozen, or what it is frozen as already. */
export interface OpenView {
  address: string;
  asOf: string | null;
  feeds: { feed: string; params: Record<string, string> }[];
  /** What the page is called: a new item's title. */
  name: string;
  frozen: FrozenPage | null;
}
interface BindFormProps {
  view: OpenView;
  onDone: (meeting: Meeting) => void;
  onCancel: () => void;
}
const NEW = 'new';

/** Puts the figures on screen into a meeting: freezes them, and binds them to one of its items or to a new one. */
export const BindForm = ({ view, onDone, onCancel }: BindFormProps) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const today = useClock(vietnamDay);
  const month = today.slice(0, 7);
  const now = useFeed(meetingsFeed, { month }, null);
  const next = useFeed(meetingsFeed, { month: addMonths(month, 1) }, null);
  const [chosen, setChosen] = useState<string>();
  const [picked, setPicked] = useState<{ meeting: string; item: string | null } | null>(null);
  const [title, setTitle] = useState(view.name);
  const [newId] = useState(newUuid);
  const order = useMeetingOrder(onDone);
  const offered = [...(now.body?.meetings ?? []), ...(next.body?.meetings ?? [])].filter(({ state }) => isOpenEnded(state));
  // The next one, or the one that goes on; a meeting of this morning lies behind.
  const id = chosen ?? (offered.find(({ startsAt }) => vietnamDay(Date.parse(startsAt)) >= today) ?? offered.at(-1))?.id;
  const detail = useFeed(meetingDetail, { meeting: id ?? 'none' }, null);
  const meeting = detail.body?.meeting ?? null;
  const items = meeting?.items ?? [];
  const target = pickedItem(picked, meeting);
  const isNew = target.kind === 'new';
  const missing =
    id === undefined
      ? t(now.status === 'loading' ? 'panel.loading' : 'meetings.bind.none')
      : meeting === null
        ? t('panel.loading')
        : isNew && title.trim() === ''
          ? t('meetings.item.fault.title', { no: items.length + 1 })
          : target.kind === 'gone'
            ? t('meetings.bind.gone')
            : null;
  const send = (version?: number) => {
    if (!meeting || target.kind === 'gone') return;
    order.give(async () => {
      const made = view.frozen ?? (await freezeShown(client, view.address, view.asOf, view.feeds));
      const page = 'hash' in made ? { address: view.address, asOf: made.asOf, frozen: made.hash } : made;
      const payload = withBound(items, target.kind === 'new' ? { id: newId, title } : target, page);
      return sendCommand(meetingSetItems, { meeting: meeting.id, items: payload }, version ?? meeting.version);
    });
  };
  return (
    <ActForm
      label={t('frozen.bind')}
      isPending={order.isPending}
      failed={order.failed}
      missing={missing}
      send={t('meetings.bind.send')}
      onSend={() => send()}
      onCancel={onCancel}
    >
      <p>{t(view.frozen === null ? 'meetings.bind.hint' : 'meetings.bind.hintFrozen')}</p>
      {offered.length > 0 && (
        <label>
          {t('meetings.one')}
          <select value={id} onChange={({ target }) => setChosen(target.value)}>
            {offered.map(({ id: each, title: name, startsAt, endsAt }) => (
              <option key={each} value={each}>
                {spanText(startsAt, endsAt)} · {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {meeting && (
        <label>
          {t('meetings.bind.item')}
          <select
            value={target.kind === 'there' ? target.item : isNew ? NEW : ''}
            onChange={({ target: { value } }) => setPicked({ meeting: meeting.id, item: value === NEW ? null : value })}
          >
            {target.kind === 'gone' && <option value="">{t('meetings.bind.gone')}</option>}
            <option value={NEW}>{t('meetings.bind.new')}</option>
            {items.map(({ id: each, title: name, frozen }, index) => (
              <option key={each} value={each}>
                {index + 1}. {name}
                {frozen === null ? '' : ` (${t('meetings.bind.replaces')})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {meeting && isNew && (
        <label className={forms['field']}>
          {t('meetings.item.title')}
          <input value={title} maxLength={300} onChange={({ target }) => setTitle(target.value)} />
        </label>
      )}
    </ActForm>
  );
};
