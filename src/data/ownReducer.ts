import type { Change } from '../../contract/events';

/** A body that is of one person: what others were told leaves it as it is, what concerns that person only the server can say. */
export const reduceOwn = <B extends { person: string }>(body: B, change: Change): B | null =>
  change.kind === 'notifications.changed' && change.persons.includes(body.person) ? null : body;
