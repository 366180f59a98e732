import { useRouter } from '@tanstack/react-router';
import { AlarmDoor as Door } from '../features/alarms/marks/AlarmDoor';
import { AlarmWatch as Watch } from '../features/alarms/marks/AlarmWatch';
import { NavBadge } from '../features/alarms/marks/NavBadge';
import { SoundControl } from '../features/alarms/marks/sound/SoundControl';
import { useUrgentCount } from '../state/urgentCount';

const AlarmDoor = () => {
  const { history } = useRouter();
  return <Door onFollow={(path) => history.push(path)} />;
};
const AlarmWatch = () => <Watch onUrgent={useUrgentCount(({ set }) => set)} />;

/** What the shell shows of alarms, come together, after the first picture. */
export const ALARM_MARKS = { AlarmDoor, AlarmWatch, NavBadge, SoundControl };
