import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingSlots, Page } from '../features/meetings/slots';
import { TaskFields } from '../features/tasks/TaskFields';
import { TaskLine } from '../features/tasks/TaskLine';
import { dueWord } from '../features/tasks/wording';
import { PathLink } from './PathLink';

const Line = ({ id, asOf }: { id: string; asOf: string | null }) => <TaskLine id={id} asOf={asOf} Link={PathLink} />;

/** What the pages of meetings take from tasks and the desk. */
export const useMeetingSlots = (pages: readonly Page[]): MeetingSlots => {
  const { t } = useTranslation();
  return useMemo(() => ({ Link: PathLink, TaskFields, TaskLine: Line, dueText: (due) => dueWord(due, t), pages }), [pages, t]);
};
