import type { Told } from '../../../contract/relay';

export interface Person {
  seat: string;
  /** Empty where none was told. */
  name: string;
  isFollowing: boolean;
  leads: boolean;
  isOwn: boolean;
}

const byName = new Intl.Collator('vi').compare;

/** Who sits in a room: whoever leads first, then this page, then by name. */
export const peopleOf = (
  told: ReadonlyMap<string, Pick<Told, 'body'>>,
  { seat: own, presenter }: { seat: string | null; presenter: string | null },
): Person[] =>
  [...told]
    .flatMap(([seat, { body }]) =>
      body?.kind === 'seat' ? [{ seat, name: body.name, isFollowing: body.following, leads: seat === presenter, isOwn: seat === own }] : [],
    )
    .toSorted((a, b) => Number(b.leads) - Number(a.leads) || Number(b.isOwn) - Number(a.isOwn) || byName(a.name, b.name));

/** Who follows, without whoever leads. */
export const followersOf = (people: readonly Person[]): number => people.filter(({ isFollowing, leads }) => isFollowing && !leads).length;

/** How a seat is called where nobody gave it a name. */
export const guestCode = (seat: string): string => seat.slice(0, 4);
