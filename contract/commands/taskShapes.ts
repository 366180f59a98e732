import * as z from 'zod/mini';
import { taskId } from '../feeds/tasks';
import { task, taskEvidence, taskParty } from '../task';

export const TASK_SCOPE = 'tasks.decide';
/** To say how one's own work stands: less than to give it. */
export const TASK_WORK_SCOPE = 'tasks.work';
export const TITLE_MAX = 500;
export const TEXT_MAX = 2_000;
export const REASON_MIN = 5;

export const title = z.string().check(z.trim(), z.minLength(REASON_MIN), z.maxLength(TITLE_MAX));
/** Words that somebody must give: a reason, a note, a result. */
export const reason = z.string().check(z.trim(), z.minLength(REASON_MIN), z.maxLength(TEXT_MAX));
export const leads = z.array(taskParty).check(z.minLength(1), z.maxLength(20));
export const coordinating = z.array(taskParty).check(z.maxLength(30));
export const person = z.nullable(z.string().check(z.trim(), z.minLength(2), z.maxLength(200)));
export const evidence = z.array(taskEvidence).check(z.maxLength(10));
export const which = { task: taskId };

/** What every command on a task answers, and what a late one is told is true now. */
export const changedTask = z.object({ task });
export const ofTask = ({ task: id }: { task: string }): string => `task:${id}`;
