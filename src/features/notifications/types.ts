import type * as z from 'zod/mini';
import type { notificationSettingsFeed, roster } from '../../../contract/feeds/notifications';

export type { Notification } from '../../../contract/feeds/notifications';
export type NotificationSettingsBody = z.infer<typeof notificationSettingsFeed.body>;
export type RosterBody = z.infer<typeof roster.body>;
