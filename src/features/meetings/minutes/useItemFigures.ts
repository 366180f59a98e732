import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { MeetingItem } from '../../../../contract/meetings';
import { figuresOf } from '../../../../contract/rules/figuresOf';
import type { ViewFigure } from '../../../../contract/rules/figures/viewFigure';
import { openedViewQuery, type OpenedView } from '../../../data/frozenView';

/** What was frozen for an item: on its way, there with its figures, not to be had, or never frozen. */
export type ItemFigures =
  | { kind: 'none' }
  | { kind: 'not-frozen' }
  | { kind: 'loading' }
  | { kind: 'failed'; retry: () => void }
  | { kind: 'missing' }
  | { kind: 'read'; view: OpenedView; figures: readonly ViewFigure[] };

/** The figures of archived bodies; read once a view, however often it is drawn. */
const known = new WeakMap<OpenedView, readonly ViewFigure[]>();
const figuresIn = (view: OpenedView): readonly ViewFigure[] => {
  const before = known.get(view);
  if (before) return before;
  const figures = figuresOf(view.bodies);
  known.set(view, figures);
  return figures;
};

/** The frozen figures of every item, in the order of the items. */
export const useItemFigures = (items: readonly MeetingItem[]): ItemFigures[] => {
  const client = useQueryClient();
  const opened = useQueries({
    queries: items.map(({ frozen, asOf }) => ({
      ...openedViewQuery(client, frozen ?? '', asOf ?? ''),
      enabled: frozen !== null && asOf !== null,
    })),
  });
  return items.map(({ address, frozen, asOf }, index): ItemFigures => {
    if (address === null) return { kind: 'none' };
    if (frozen === null || asOf === null) return { kind: 'not-frozen' };
    const query = opened[index];
    if (query?.isError) return { kind: 'failed', retry: () => void query.refetch() };
    if (!query?.data) return { kind: 'loading' };
    return query.data.view === null ? { kind: 'missing' } : { kind: 'read', view: query.data, figures: figuresIn(query.data) };
  });
};
