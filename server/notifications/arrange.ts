import type { Severity } from '../../contract/notification';

/** A message that may go now, to one address. */
export interface Due {
  id: number;
  severity: Severity;
  /** Quiet hours held it back. */
  held: boolean;
  /** How often it was tried. */
  attempts: number;
}
/** One message: `lead` in its own words, `rest` told by their number. */
export interface Parcel {
  lead: number;
  rest: number[];
}

const WEIGHT: Record<Severity, number> = { critical: 0, warning: 1, info: 2 };
const inOrder = (due: readonly Due[]): Due[] => due.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.id - b.id);
const collect = (ids: readonly number[]): Parcel[] => {
  const [lead, ...rest] = ids;
  return lead === undefined ? [] : [{ lead, rest }];
};

/**
 * What goes to one address where `room` more messages may: what quiet hours held goes as one; of a flood the gravest go alone
 * and the others as one; what was tried before goes as it was. What finds no room waits.
 */
export const arrange = (due: readonly Due[], room: number): { parcels: Parcel[]; waiting: number[] } => {
  const again = inOrder(due.filter(({ attempts }) => attempts > 0));
  const fresh = inOrder(due.filter(({ attempts }) => attempts === 0));
  const parcels = [
    ...fresh.filter(({ held }) => !held).map(({ id }): Parcel => ({ lead: id, rest: [] })),
    ...collect(fresh.filter(({ held }) => held).map(({ id }) => id)),
  ];
  // What is new always has a place: it is told together, however much it is.
  const retried = again.slice(0, Math.max(0, parcels.length > 0 ? room - 1 : room));
  const left = room - retried.length;
  const waiting = again.slice(retried.length).map(({ id }) => id);
  const told = retried.map(({ id }): Parcel => ({ lead: id, rest: [] }));
  if (left <= 0) return { parcels: told, waiting: [...waiting, ...fresh.map(({ id }) => id)] };
  if (parcels.length <= left) return { parcels: [...told, ...parcels], waiting };
  const alone = parcels.slice(0, left - 1);
  const together = parcels.slice(left - 1).flatMap(({ lead, rest }) => [lead, ...rest]);
  return { parcels: [...told, ...alone, ...collect(together)], waiting };
};
