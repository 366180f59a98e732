import type { TFunction } from 'i18next';
import type { Notification } from '../../../contract/feeds/notifications';

/** What a notification says inside the product, in the language of the reader. */
export const titleOf = (t: TFunction, { key, params }: Notification): string =>
  t(`notify.what.${key}`, { name: params['name'] ?? '', title: params['title'] ?? '' });
