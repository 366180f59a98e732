import { useState } from 'react';
import type { Task } from '../../../contract/task';
import { useTaskOrder } from './useTaskOrder';

export interface FormProps {
  task: Task;
  onDone: (task: Task) => void;
  onRefused: () => void;
  /** It could not be sent and is kept on this device: it is not to be given again. */
  onWaits: () => void;
  onCancel: () => void;
}

/**
 * A form's command, held to the version that its person saw when opening it: what others changed meanwhile is a conflict, and
 * only after that was told does sending again rest on what is true now.
 */
export const useFormOrder = ({ task, onDone, onRefused, onWaits }: Omit<FormProps, 'onCancel'>) => {
  const [seen, setSeen] = useState(task.version);
  const order = useTaskOrder(onDone, onRefused, onWaits);
  const current = order.failed?.current;
  if (current && current.version > seen) setSeen(current.version);
  return { ...order, seen };
};
