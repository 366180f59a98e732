import { FEEDS, type FeedId } from '../../contract/feeds/index';

export const isFeedId = (id: string): id is FeedId => Object.hasOwn(FEEDS, id);
