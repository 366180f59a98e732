import { useMemo } from 'react';
import { alarmHistory, alarms as alarmsFeed } from '../../../../contract/feeds/alarms';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import type { AlarmChoice } from './choice';
import { compareAlarms, filterAlarms } from './model';
import { shownAlarm } from './shownAlarm';
import type { Acknowledging } from './useAcknowledge';
import { useSilencers } from './useSilencers';
import { useAgencyNames } from './useAgencyNames';
import type { Alarm } from '../../../../contract/alarms';

const none = {};
const nothing: readonly Alarm[] = [];

/** What the alarm centre shows: the feeds, and what the filters leave of them. */
export const useCentre = (asOf: string | null, choice: AlarmChoice, you: string, acts: Acknowledging['acts']) => {
  const link = useLinkState();
  const feed = useFeed(alarmsFeed, none, asOf);
  const historyParams = useMemo(() => ({ days: choice.days }), [choice.days]);
  const history = useFeed(alarmHistory, historyParams, asOf);
  const ownerName = useAgencyNames(asOf);
  const { body } = feed;
  const all = body?.alarms ?? nothing;
  // As they are shown: with what was given on this screen and is not told by the feed yet; one that has ended by it is gone.
  const open = useMemo(
    () => all.map((alarm) => shownAlarm(alarm, acts.get(alarm.id), you)).filter(({ endedAt }) => endedAt === null),
    [all, acts, you],
  );
  const { priority, state, field, agency, rule, query, tab } = choice;
  const narrowing = useMemo(() => ({ priority, field, agency, rule, query }), [priority, field, agency, rule, query]);
  // Ordered by what the server says: an acknowledgement under way leaves its row where it is.
  const sorted = useMemo(() => {
    const byId = new Map(open.map((alarm) => [alarm.id, alarm]));
    return filterAlarms(all, { ...narrowing, state }, ownerName)
      .toSorted(compareAlarms)
      .flatMap(({ id }) => byId.get(id) ?? []);
  }, [all, open, narrowing, state, ownerName]);
  const ended = useMemo(
    () =>
      filterAlarms(
        (history.body?.alarms ?? nothing).filter(({ endedAt }) => endedAt !== null),
        { ...narrowing, state: undefined },
        ownerName,
      ),
    [history.body, narrowing, ownerName],
  );
  const nameOf = useSilencers(all);
  const ids = useMemo(() => body?.alarms.map(({ id }) => id), [body]);
  return { link, feed, history, ownerName, all, open, sorted, ended, ids, tab, nameOf };
};
