import { AlarmWatch as Watch } from '../features/alarms/marks/AlarmWatch';
import { NavBadge } from '../features/alarms/marks/NavBadge';
import { SoundBlocked } from '../features/alarms/marks/SoundBlocked';
import { useUrgentCount } from '../state/urgentCount';

const AlarmWatch = () => <Watch onUrgent={useUrgentCount(({ set }) => set)} />;

/** What the shell shows of alarms, come together, after the first picture. */
export const ALARM_MARKS = { AlarmWatch, NavBadge, SoundBlocked };
