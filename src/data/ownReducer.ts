import type { Change } from '../../contract/events';

/** Whether a change is of what one person alone is shown. */
const concerns = (change: Change, person: string): boolean => {
  if (change.kind === 'notifications.changed') return change.persons.includes(person);
  // Of whose they are nothing is told.
  return change.kind === 'saved-views.changed';
};

/** A body that is of one person: what others were told leaves it as it is, what concerns that person only the server can say. */
export const reduceOwn = <B extends { person: string }>(body: B, change: Change): B | null => (concerns(change, body.person) ? null : body);
