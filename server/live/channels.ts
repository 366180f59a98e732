import type { ChannelClass } from '../../contract/feed';
import { TOPICS } from '../access/declaredTopics';

/** Every channel that a feed declares, and its class. */
export const CHANNELS: ReadonlyMap<string, ChannelClass> = new Map(Array.from(TOPICS, ([topic, { class: kind }]) => [topic, kind]));
