import { describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { declaredTopics, TOPICS } from './declaredTopics';
import { mayJoin } from './policy';
import { LOCAL_PRINCIPAL } from './principal';
import { principalWithout } from './principal.rig';

const feed = (id: string, scope: string, kind: 'journal' | 'latest' = 'journal') => ({
  id,
  scope,
  channels: [{ topic: 'shared', class: kind }],
});

describe('the topics of the feeds', () => {
  it('[AC1] may be shared by feeds of one scope and one class', () => {
    expect(declaredTopics([feed('a', 's'), feed('b', 's')]).get('shared')).toEqual({ scope: 's', class: 'journal' });
  });

  it('[AC1] of another field are shared with the scope of that field', () => {
    const other = { id: 'b', scope: 'b', channels: [{ topic: 'shared', class: 'journal' as const, scope: 's' }] };
    expect(declaredTopics([feed('a', 's'), other]).get('shared')).toEqual({ scope: 's', class: 'journal' });
    expect(() => declaredTopics([feed('a', 'a'), other])).toThrow(/feed b declares shared/);
  });

  it('[AC1] are refused at the start when two feeds give one topic different scopes or classes', () => {
    for (const other of [feed('b', 'weaker'), feed('b', 's', 'latest')]) {
      expect(() => declaredTopics([feed('a', 's'), other])).toThrow(/feed b declares shared/);
      expect(() => declaredTopics([other, feed('a', 's')])).toThrow(/feed a declares shared/);
    }
  });

  it('[AC1] of the registry are joined by whoever holds the scope of every feed that declares them, and by nobody else', () => {
    const declared: { scope: string; channels: readonly { topic: string; scope?: string }[] }[] = Object.values(FEEDS);
    for (const { topic, scope } of declared.flatMap((each) => each.channels.map((channel) => ({ scope: each.scope, ...channel })))) {
      expect([mayJoin(LOCAL_PRINCIPAL, topic), mayJoin(principalWithout(scope), topic)]).toEqual([true, false]);
    }
    expect([mayJoin(LOCAL_PRINCIPAL, 'nobody'), TOPICS.size > 0]).toEqual([false, true]);
  });
});
