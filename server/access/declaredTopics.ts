import { FEEDS } from '../../contract/feeds/index';
import type { ChannelClass } from '../../contract/feed';

export interface DeclaredTopic {
  /** What a principal must hold to join. */
  scope: string;
  class: ChannelClass;
}
interface Declaring {
  id: string;
  scope: string;
  channels: readonly { topic: string; class: ChannelClass; scope?: string }[];
}

/**
 * Every topic that the feeds declare. Feeds may share a topic only in the same words: were it given two scopes, whoever
 * holds the weaker would hear what the stronger guards. @throws Error
 */
export const declaredTopics = (feeds: readonly Declaring[]): ReadonlyMap<string, DeclaredTopic> => {
  const topics = new Map<string, DeclaredTopic>();
  for (const { id, scope: own, channels } of feeds) {
    for (const { topic, class: kind, scope = own } of channels) {
      const known = topics.get(topic);
      if (known && (known.scope !== scope || known.class !== kind))
        throw new Error(`feed ${id} declares ${topic} as ${kind} for ${scope}, another as ${known.class} for ${known.scope}`);
      topics.set(topic, { scope, class: kind });
    }
  }
  return topics;
};

/** The topics of the registry. */
export const TOPICS = declaredTopics(Object.values(FEEDS));
