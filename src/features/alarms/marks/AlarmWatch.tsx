import { useEffect } from 'react';
import { countUrgent } from './badge';
import { useAlarmSound } from './sound/useAlarmSound';
import { useOpenAlarms } from './useOpenAlarms';

interface AlarmWatchProps {
  /** The address of a kiosk asks for sound. */
  isKiosk?: boolean;
  /** Told how many critical and high alarms wait for somebody, and of 0 at the end. */
  onUrgent?: (count: number) => void;
}

/** Draws nothing: sounds the alarms where sound is wanted, and tells how many are urgent. */
export const AlarmWatch = ({ isKiosk = false, onUrgent }: AlarmWatchProps) => {
  const { alarms, isKnown } = useOpenAlarms();
  const urgent = countUrgent(alarms);
  useAlarmSound(alarms, isKnown, isKiosk);
  useEffect(() => {
    onUrgent?.(urgent);
    return () => onUrgent?.(0);
  }, [onUrgent, urgent]);
  return null;
};
