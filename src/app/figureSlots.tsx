import { lazy } from 'react';
import { useMay } from '../data/sessionState';
import { withWords } from '../i18n/setup';
import type { FigureSlots } from '../ui/figureSlots';

/** A part that did not come is told beside the figure: silence would say that nobody doubts it. */
const Missing = () => <small aria-hidden="true">?</small>;
const words = ['confirmation'] as const;
const Beside = lazy(() =>
  withWords(words, () => import('../views/ConfirmationMark'))().then(
    ({ ConfirmationMark }) => ({ default: ConfirmationMark }),
    () => ({ default: Missing }),
  ),
);
const Story = lazy(() =>
  withWords(words, () => import('../views/ConfirmationStory'))().then(
    ({ ConfirmationStory }) => ({ default: ConfirmationStory }),
    () => ({ default: Missing }),
  ),
);
const TaskLink = lazy(() =>
  withWords(['tasks'], () => import('../views/TaskFromFigure'))().then(
    ({ TaskFromFigure }) => ({ default: TaskFromFigure }),
    () => ({ default: Missing }),
  ),
);

/** What stands beside and under the figures of the desk; its code comes when the first figure needs it. */
export const FIGURE_SLOTS: FigureSlots = {
  Beside,
  Below: ({ shown }) => {
    const mayGive = useMay('tasks.decide');
    return (
      <>
        {shown.passport.figure !== undefined && <Story figure={shown.passport.figure} revision={shown.passport.revision} />}
        {mayGive && <TaskLink shown={shown} />}
      </>
    );
  },
};
