import { notificationSettings } from '../../../contract/commands/notificationSettings';
import type { NotificationSettings } from '../../../contract/feeds/notifications';

export type ChannelDraft = NotificationSettings['mail'];

const trimmed = (draft: ChannelDraft): ChannelDraft => ({ ...draft, address: draft.address.trim() });

/** The settings as the command takes them; null while something of them is wrong. */
export const readSettingsDraft = ({ push, mail, sms }: NotificationSettings): NotificationSettings | null => {
  const parsed = notificationSettings.payload.safeParse({ push: trimmed(push), mail: trimmed(mail), sms: trimmed(sms) });
  return parsed.success ? parsed.data : null;
};
