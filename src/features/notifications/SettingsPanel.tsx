import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationTest } from '../../../contract/commands/notificationTest';
import { notificationSettings } from '../../../contract/commands/notificationSettings';
import { notificationSettingsFeed } from '../../../contract/feeds/notifications';
import type { NotificationSettings } from '../../../contract/feeds/notifications';
import { OUTSIDE } from '../../../contract/notification';
import { sendCommand } from '../../data/command';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { Browsers } from './Browsers';
import { ChannelFields } from './ChannelFields';
import { readSettingsDraft } from './draft';
import { OrderFailure } from './OrderFailure';
import type { NotificationSettingsBody } from './types';
import { useOrder } from '../../data/useOrder';
import styles from './notifications.module.css';

const params = {};

/** How the person wants to be told. */
export const SettingsPanel = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const feed = useFeed(notificationSettingsFeed, params, asOf);
  const link = useLinkState();
  return (
    <PanelFrame heading={t('notify.settings.heading')} sub={t('notify.settings.sub')} state={panelStateOf(feed, link, false)}>
      {feed.body && <SettingsForm body={feed.body} isFrozen={asOf !== null} onSaved={feed.retry} />}
    </PanelFrame>
  );
};

interface SettingsFormProps {
  body: NotificationSettingsBody;
  isFrozen: boolean;
  onSaved: () => void;
}

const SettingsForm = ({ body, isFrozen, onSaved }: SettingsFormProps) => {
  const { t } = useTranslation();
  // What somebody is typing is not thrown away by a version made elsewhere: they are told of it.
  const [edited, setEdited] = useState<{ version: number; settings: NotificationSettings; isDirty: boolean }>();
  const [said, setSaid] = useState('');
  const order = useOrder((words) => {
    setSaid(words);
    onSaved();
  });
  // What was saved stands until the feed has it.
  const own = edited && (edited.isDirty || edited.version > body.version) ? edited : undefined;
  const { version, settings } = own ?? body;
  const isOutdated = own !== undefined && own.version < body.version;
  const available = new Set(body.available.map(({ channel }) => channel));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const ready = readSettingsDraft(settings);
    if (!ready) return setSaid(t('notify.settings.wrong'));
    order.give(async () => {
      const saved = await sendCommand(notificationSettings, ready, version);
      setEdited({ version: saved.version, settings: ready, isDirty: false });
      return t('notify.settings.saved');
    });
  };
  const test = () =>
    order.give(async () => {
      const { messages } = await sendCommand(notificationTest, {}, null);
      return t('notify.settings.tested', { count: messages });
    });
  return (
    <form aria-label={t('notify.settings.heading')} onSubmit={save} noValidate>
      {isFrozen && <p>{t('notify.frozen')}</p>}
      <div className={styles['channels']}>
        {OUTSIDE.map((channel) => (
          <ChannelFields
            key={channel}
            channel={channel}
            draft={settings[channel]}
            isAvailable={available.has(channel)}
            isFrozen={isFrozen}
            onChange={(draft) => setEdited({ version, settings: { ...settings, [channel]: draft }, isDirty: true })}
          />
        ))}
      </div>
      {(available.has('push') || body.browsers.length > 0) && (
        <Browsers
          browsers={body.browsers}
          serverKey={body.available.find(({ channel }) => channel === 'push')?.key ?? null}
          isFrozen={isFrozen}
          order={order}
        />
      )}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <OrderFailure failed={order.failed} />
      {isOutdated && !order.isPending && (
        <p role="alert">
          {t('notify.settings.theirs')}{' '}
          <button
            type="button"
            onClick={() => {
              order.clear();
              setEdited(undefined);
            }}
          >
            {t('notify.settings.reload')}
          </button>
        </p>
      )}
      {!isFrozen && (
        <div className={styles['buttons']}>
          <button type="submit" aria-disabled={order.isPending}>
            {order.isPending ? t('notify.settings.pending') : t('notify.settings.save')}
          </button>
          <button type="button" aria-disabled={order.isPending} onClick={test}>
            {t('notify.settings.test')}
          </button>
        </div>
      )}
    </form>
  );
};
