import type { LeadState } from '../../../contract/relay';

export type LeadView = Omit<LeadState, 'kind' | 'seq'>;

const pathOf = (address: string): string => address.split('?')[0] ?? address;
const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a presenter looks at, put together from its parts; another page has a scroll and a map of its own. */
export const createLeader = (tell: (lead: LeadState) => void, now: () => number) => {
  let view: Partial<LeadView> = {};
  let told: LeadView | null = null;
  let seq = 0;
  return {
    show: (part: Partial<LeadView>): void => {
      const address = part.address ?? view.address;
      const isOtherPage = view.address !== undefined && address !== undefined && pathOf(address) !== pathOf(view.address);
      view = { ...(isOtherPage ? { item: view.item ?? null } : view), ...part };
      // Before it is known where, there is nothing to be followed.
      if (address === undefined) return;
      const { item = null, scroll = null, camera = null } = view;
      const next: LeadView = { address, item, scroll, camera };
      view = next;
      if (told && isSame(told, next)) return;
      told = next;
      // Grows over an opening of the page anew, too: the same seat is the same browser, with the same clock.
      seq = Math.max(seq + 1, now());
      tell({ kind: 'lead', seq, ...next });
    },
  };
};
export type Leader = ReturnType<typeof createLeader>;
