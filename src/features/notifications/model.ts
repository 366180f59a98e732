import type * as z from 'zod/mini';
import type { notifications, Notification } from '../../../contract/feeds/notifications';
import type { ReceiptState, Severity } from '../../../contract/notification';
import type { Tone } from '../../ui/StatusWord';

export type Notifications = z.infer<typeof notifications.body>;

/** The groups of the list, as the address names them. */
export const GROUPS = ['all', 'unread', 'alarm', 'source', 'task', 'figure', 'import', 'test'] as const;
export type Group = (typeof GROUPS)[number];

export const severityTone: Record<Severity, Tone> = { info: 'none', warning: 'medium', critical: 'critical' };
export const stateTone: Record<ReceiptState, Tone> = {
  queued: 'none',
  held: 'none',
  sent: 'good',
  delivered: 'good',
  collected: 'good',
  failed: 'medium',
  'given-up': 'critical',
};

/** Whether it still waits to be read: not what was settled otherwise. */
export const isUnread = ({ readAt, settled }: Pick<Notification, 'readAt' | 'settled'>): boolean => readAt === null && settled === null;

/** The notifications of a group, newest first. */
export const itemsOf = (items: readonly Notification[], group: Group): Notification[] =>
  items.filter((item) => group === 'all' || (group === 'unread' ? isUnread(item) : item.key.split('.')[0] === group));

/** How many unread a badge can say. */
export const badgeText = (unread: number): string => (unread > 99 ? '99+' : String(unread));
