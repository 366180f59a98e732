import type { FigureState } from '../feeds/confirmations';

/** How a figure stands to what was said of it; `outdated`: it was said of an earlier revision, and the figure has changed since. */
export interface ConfirmationStanding {
  verdict: 'confirmed' | 'flagged' | null;
  verdictOutdated: boolean;
  explained: boolean;
  explanationOutdated: boolean;
}

const NOTHING: ConfirmationStanding = { verdict: null, verdictOutdated: false, explained: false, explanationOutdated: false };

/**
 * What a state says of the figure at `figureRevision`. A word stands on the revision it was said of and never moves to another;
 * one said of a newer revision than the one on screen says nothing of that one.
 */
export const confirmationStanding = (state: FigureState | undefined, figureRevision: number): ConfirmationStanding => {
  if (!state) return NOTHING;
  const verdict = state.verdict && state.verdict.figureRevision <= figureRevision ? state.verdict : null;
  const explanation = state.explanation && state.explanation.figureRevision <= figureRevision ? state.explanation : null;
  return {
    verdict: verdict?.kind ?? null,
    verdictOutdated: verdict !== null && verdict.figureRevision < figureRevision,
    explained: explanation !== null,
    explanationOutdated: explanation !== null && explanation.figureRevision < figureRevision,
  };
};

/** Where a figure belongs in the work of its agency; a word that the figure has outrun counts as not said. */
export type ConfirmationQueue = 'flagged' | 'waiting' | 'changed' | 'confirmed';

export const confirmationQueue = ({ verdict, verdictOutdated }: ConfirmationStanding): ConfirmationQueue => {
  if (verdict === null) return 'waiting';
  if (verdictOutdated) return 'changed';
  return verdict;
};
