import type { ComponentType, ReactNode } from 'react';
import type { z } from 'zod/mini';
import type { meetingConclude } from '../../../contract/commands/meetingActs';
import type { TaskDue } from '../../../contract/task';

type ConcludedTask = NonNullable<z.infer<typeof meetingConclude.payload>['task']>;
/** The task of a conclusion while it is written; `missing`: what it lacks, in words. */
export interface TaskPart {
  task: ConcludedTask | null;
  missing: string | null;
}
/** A page that the navigation leads to. */
export interface Page {
  path: string;
  name: string;
}

/** What the pages of meetings take from other parts of the product. */
export interface MeetingSlots {
  /** A link to a page of the product. */
  Link: ComponentType<{ to: string; className?: string | undefined; children: ReactNode }>;
  /** The fields of the task that a conclusion becomes. */
  TaskFields: ComponentType<{ title: string; onPart: (part: TaskPart) => void }>;
  /** A task with its state of now, in a line. */
  TaskLine: ComponentType<{ id: string; asOf: string | null }>;
  /** By when, in words. */
  dueText: (due: TaskDue) => string;
  /** The pages that an item can be bound to. */
  pages: readonly Page[];
}
