import { lazy } from 'react';
import { withWords } from '../i18n/setup';

const load = withWords(['alarmMarks'], () => import('../views/AlarmMarks'));
/** A badge that did not come is told at one place: silence would say that no alarm waits. */
const Missing = ({ path }: { path?: string }) => (path === '/canh-bao' ? <small aria-hidden="true">?</small> : null);
const part = <P extends object>(choose: (marks: Awaited<ReturnType<typeof load>>['ALARM_MARKS']) => React.ComponentType<P>) =>
  lazy(() =>
    load().then(
      ({ ALARM_MARKS }) => ({ default: choose(ALARM_MARKS) }),
      () => ({ default: Missing }),
    ),
  );

/** The places that the shell keeps for what is said of alarms; nothing of it but these is in the first load. */
export const NavBadge = part(({ NavBadge: badge }) => badge);
export const SoundBlocked = part(({ SoundBlocked: word }) => word);
export const AlarmWatch = part(({ AlarmWatch: watch }) => watch);
export const SoundControl = lazy(() =>
  withWords(['alarmMarks'], () => import('../views/AlarmSound'))().then(
    ({ AlarmSound }) => ({ default: AlarmSound }),
    () => ({ default: Missing }),
  ),
);
