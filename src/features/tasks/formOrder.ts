import { useState } from 'react';
import type { Task } from '../../../contract/task';
import { useTaskOrder } from './useTaskOrder';

export interface FormProps {
  task: Task;
  onDone: (task: Task) => void;
  onRefused: () => void;
  onCancel: () => void;
}

/**
 * A form's command, held to the version that its person saw when opening it: what others changed meanwhile is a conflict, and
 * only after that was told does sending again rest on what is true now.
 */
export const useFormOrder = ({ task, onDone, onRefused }: Pick<FormProps, 'task' | 'onDone' | 'onRefused'>) => {
  const [seen, setSeen] = useState(task.version);
  const order = useTaskOrder(onDone, onRefused);
  const current = order.failed?.current;
  if (current && current.version > seen) setSeen(current.version);
  return { ...order, seen };
};
