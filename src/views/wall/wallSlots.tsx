import { lazy } from 'react';
import { withWords } from '../../i18n/setup';
import type { FigureSlots } from '../../ui/figureSlots';

/** A mark that did not come is told: silence would say that nobody doubts the figure. */
const Missing = () => <small aria-hidden="true">?</small>;
const Beside = lazy(() =>
  withWords(['confirmation'], () => import('../../features/confirmation/FigureMark'))().then(
    ({ FigureMark }) => ({
      default: ({ figure, revision }: { figure: string; revision: number }) => (
        <FigureMark figure={figure} revision={revision} asOf={null} brief />
      ),
    }),
    () => ({ default: Missing }),
  ),
);

/** What stands beside the figures of a wall: the mark, in few words; nothing can be pressed there. */
export const WALL_SLOTS: FigureSlots = { Beside, Below: () => null };
