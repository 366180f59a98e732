import type { DossierCounts } from '../../../../contract/feeds/serviceDossiers';
import { monthKey } from '../../../lib/yearMonth';
import { unitsIn, type Look } from './look';
import { addTold } from '../../../../contract/rules/dossierParts';

export const CHANNELS = ['online', 'direct', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];
const READ: Record<Channel, (counts: DossierCounts) => number | null> = {
  online: ({ receivedOnline }) => receivedOnline,
  direct: ({ receivedDirect }) => receivedDirect,
  post: ({ receivedPost }) => receivedPost,
};

/** What was received in a month by each way, in dossiers; null: nobody told. */
export interface ChannelMonth extends Record<Channel, number | null> {
  key: string;
  at: number;
  total: number | null;
  provisional: boolean;
}

/** Dossiers received by the ways they came, month by month up to the newest told of. */
export const channelsOf = ({ now, cut }: Look): ChannelMonth[] => {
  const months = Array.from({ length: now.last + 1 }, (_, at) => ({
    key: monthKey(now.year, at),
    at,
    online: null as number | null,
    direct: null as number | null,
    post: null as number | null,
  }));
  for (const unit of unitsIn(now, cut))
    for (const month of months) {
      const counts = unit?.[month.at];
      if (counts) for (const channel of CHANNELS) month[channel] = addTold(month[channel], READ[channel](counts));
    }
  return months.map((month) => ({
    ...month,
    total: CHANNELS.reduce<number | null>((sum, channel) => addTold(sum, month[channel]), null),
    provisional: now.body.provisional && month.at === now.last,
  }));
};
