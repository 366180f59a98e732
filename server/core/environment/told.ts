import type { ChannelClass } from '../../../contract/feed';
import type { ReadView } from '../../store/store';

/**
 * The revision that a feed of means is read at: the newest that was told on its channels. Readings come every second and means are told
 * at most once a minute; between two tellings the same question has the same body, [FD6].
 */
export const told = async (
  view: ReadView,
  { channels }: { channels: readonly { topic: string; class: ChannelClass }[] },
): Promise<number> => {
  const { revision } = await view.dependency(channels.map(({ topic }) => topic));
  return revision;
};
