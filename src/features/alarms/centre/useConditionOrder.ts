import type { AlarmHold } from '../../../../contract/alarms';
import { useOrder } from '../../../data/useOrder';

interface Told {
  done: (hold: AlarmHold) => void;
  refused: () => void;
}

/** One command on a condition at a time. */
export const useConditionOrder = ({ done, refused }: Told) => useOrder<{ hold: AlarmHold }>(({ hold }) => done(hold), refused);
