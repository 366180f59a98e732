import { COMMANDS } from '../../../contract/commands/index';
import type { NotificationSettings } from '../../../contract/feeds/notifications';

export type ChannelDraft = NotificationSettings['mail'];

const trimmed = (draft: ChannelDraft): ChannelDraft => ({ ...draft, address: draft.address.trim() });

/** The settings as the command takes them; null while something of them is wrong. */
export const readSettingsDraft = ({ push, mail, sms }: NotificationSettings): NotificationSettings | null => {
  const parsed = COMMANDS['notification.settings'].payload.safeParse({ push: trimmed(push), mail: trimmed(mail), sms: trimmed(sms) });
  return parsed.success ? parsed.data : null;
};
