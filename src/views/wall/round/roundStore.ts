import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KnownScene, WallSceneId } from '../../../../contract/rules/wallScenes';
import type { Orders } from './orders';
import { begun, type Round } from './round';
import { shownOf, type Shown } from './shownOf';
import { pressed, stepped, wentTo } from './stepped';

export interface RoundView {
  round: Round;
  orders: Orders;
  /** Its scene is the same object for as long as it is on. */
  shown: Shown;
  /** How often a scene that fell over has been let in again, by its id. */
  attempts: ReadonlyMap<WallSceneId, number>;
}

export interface RoundStore {
  view: StoreApi<RoundView>;
  /** What is told from outside; what is not named stays. */
  order: (told: Partial<Omit<Orders, 'failed'>>) => void;
  /** A second has passed, or more. */
  tick: (now: number) => void;
  step: (steps: number) => void;
  hold: () => void;
  goTo: (key: string) => void;
  /** A scene could not be drawn: it is left out for a while. */
  fail: (id: WallSceneId) => void;
}

/** A scene that could not be drawn is tried again after so long. */
const FORGIVE_MS = 120_000;

interface Beginning {
  now: number;
  scene: KnownScene | null;
  had: ReadonlySet<string> | null;
}

/** The round of one wall, outside of what is drawn: a second that changes nothing on the wall draws nothing. */
export const createRoundStore = (first: Orders, beginning: Beginning): RoundStore => {
  const failedAt = new Map<WallSceneId, number>();
  const view = createStore<RoundView>(() => {
    const round = begun(first, beginning);
    return { round, orders: first, shown: shownOf(round, first), attempts: new Map() };
  });
  const turn = (next: (round: Round, orders: Orders) => Round, told: Partial<Orders> = {}): void => {
    const before = view.getState();
    const orders = { ...before.orders, ...told };
    const round = next(before.round, orders);
    const shown = shownOf(round, orders);
    const { scene } = shown.address === before.shown.address ? before.shown : shown;
    view.setState({ round, orders, shown: { ...shown, scene } });
  };
  const forgive = (now: number): Partial<Orders> => {
    const over = [...failedAt].filter(([, at]) => Math.abs(now - at) > FORGIVE_MS);
    if (over.length === 0) return {};
    const attempts = new Map(view.getState().attempts);
    for (const [id] of over) {
      failedAt.delete(id);
      attempts.set(id, (attempts.get(id) ?? 0) + 1);
    }
    view.setState({ attempts });
    return { failed: new Set(failedAt.keys()) };
  };
  return {
    view,
    order: (told) => turn((round, orders) => stepped(round, orders, round.at), told),
    tick: (now) => turn((round, orders) => stepped(round, orders, now), forgive(now)),
    step: (steps) => turn((round, orders) => pressed(round, orders, steps)),
    hold: () => turn((round) => ({ ...round, isHeld: !round.isHeld })),
    goTo: (key) => turn((round, orders) => wentTo(round, orders, key)),
    fail: (id) => {
      failedAt.set(id, view.getState().round.at);
      turn((round, orders) => stepped(round, orders, round.at), { failed: new Set(failedAt.keys()) });
    },
  };
};
