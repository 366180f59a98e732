import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { Passport } from '../../../contract/figure';
import type { FEEDS } from '../../../contract/feeds/index';
import { formatDateTime } from '../../lib/format';
import { periodText } from './wording';

export interface Stamped {
  passport: Passport | null;
  boundaries: z.infer<(typeof FEEDS)['boundaries']['body']> | undefined;
  revision: number | undefined;
  asOf: string | null;
  period: string | undefined;
  /** When it leaves the screen, in ms. */
  now: number;
}

/** What a picture must say of itself once it has left the screen: source, period, as-of, revision, and what its borders are. */
export const toStamp = ({ passport, boundaries, revision, asOf, period, now }: Stamped, t: TFunction): string[] => {
  return [
    [
      t('map.stampSource', { source: passport?.source ?? t('map.noData') }),
      ...(period === undefined ? [] : [t('map.stampPeriod', { period: periodText(period, t) })]),
      t('map.stampRevision', { revision: revision ?? '–' }),
    ].join(' · '),
    [t('map.stampAsOf', { at: formatDateTime(asOf ?? now) }), t('map.stampTaken', { at: formatDateTime(now) }), 'IOC Sơn La'].join(' · '),
    boundaries?.provenance === 'generated' ? t('map.reference') : t('map.boundariesFrom', { source: boundaries?.source ?? '' }),
  ];
};
