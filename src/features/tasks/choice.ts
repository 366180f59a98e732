import type { TaskStanding } from '../../../contract/rules/taskTiming';
import type { DueFilter, TaskPart } from './model';

export const TASK_VIEWS = ['list', 'board', 'calendar', 'discipline'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** What a person looks at on the page of tasks; all of it stands in the address. */
export interface TaskChoice {
  view: TaskView;
  group: 'agency' | 'state' | undefined;
  query: string;
  state: TaskStanding | undefined;
  plan: string | undefined;
  due: DueFilter | undefined;
  /** The desk's own filters. */
  agency: string | undefined;
  area: string | undefined;
  /** In which part that agency or commune is charged; undefined: in either. */
  part: TaskPart | undefined;
  /** `2026-11`; undefined: that of today. */
  month: string | undefined;
  openId: string | undefined;
  /** The origin of a task that is being given, as the address has it; undefined: none is. */
  giving: string | undefined;
}
export type OnChoice = (change: Partial<TaskChoice>) => void;
