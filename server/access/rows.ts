import { covers, fromWritten, isTheirs, liesWithin, toWritten, type Belongs, type WrittenLimits } from '../../contract/access/limits';
import type { Limit, Principal } from './principal';

/** What one principal sees of the rows of one scope, [RW1]. */
export interface Sight {
  /** Null: of all. Empty: the scope is not held, and nothing is seen. */
  limits: readonly Limit[] | null;
  sees: (row: Belongs) => boolean;
  /** Whether they may make or change it: what is the whole province's is not theirs who are limited. */
  owns: (row: Belongs) => boolean;
  /** Whether they see all that somebody sees who is limited so; null: who is not limited. */
  covers: (within: WrittenLimits | null) => boolean;
}

/** Of who is not limited. */
export const EVERYTHING: Sight = { limits: null, sees: () => true, owns: () => true, covers: () => true };

/** The one policy of rows: who holds a scope sees of it what one of their limits lets in; on doubt nothing. */
export const sightOf = ({ scopes, limits }: Principal, scope: string): Sight => {
  const own = scopes.has(scope) ? (limits?.get(scope) ?? null) : [];
  if (own === null) return EVERYTHING;
  return {
    limits: own,
    sees: (row) => liesWithin(own, row),
    owns: (row) => isTheirs(own, row),
    covers: (within) => within !== null && covers(own, fromWritten(within)),
  };
};

/** Who sees the same has the same key; empty: who sees all. */
export const sightKey = ({ limits }: Sight): string => (limits === null ? '' : JSON.stringify(toWritten(limits)));
