import type { Agency } from '../../../contract/agencies';
import type { FigureState } from '../../../contract/feeds/confirmations';
import { standsOn } from '../../../contract/rules/confirmationAgencies';

/** What a person can ask for in the drawer. */
export type Ask = 'confirm' | 'flag' | 'explain' | 'withdraw-verdict' | 'withdraw-explanation';

/** What may be asked of a figure at `figureRevision`: never what stands already, and nothing to take back that is not there. */
export const asksFor = ({ verdict, explanation }: FigureState, figureRevision: number): Ask[] => {
  const stands = verdict?.figureRevision === figureRevision ? verdict.kind : null;
  return [
    ...(stands === 'confirmed' ? [] : (['confirm'] as const)),
    ...(stands === 'flagged' ? [] : (['flag'] as const)),
    'explain',
    ...(verdict ? (['withdraw-verdict'] as const) : []),
    ...(explanation ? (['withdraw-explanation'] as const) : []),
  ];
};

/** Việt Nam's day at a moment in ms; it has one offset and no summer time. */
export const dayAt = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);

/** Who of the responsible may speak on a day, the nearest to the owner first. */
export const actingOn = (responsible: readonly Agency[], day: string): Agency[] => responsible.filter((each) => standsOn(each, day));
