import { budget } from './budget';
import { disbursement } from './disbursement';
import type { ImportKind } from './kind';
import { moneyPlan } from './moneyPlan';
import { observations } from './observations';
import { serviceDossiers } from './serviceDossiers';
import { serviceScores } from './serviceScores';

/** Every kind of report that the import door takes: one file and one line a kind. */
const KINDS: readonly ImportKind[] = [observations, budget, disbursement, moneyPlan, serviceScores, serviceDossiers];

export const listKinds = (): readonly ImportKind[] => KINDS;
export const isKind = (id: string): boolean => KINDS.some(({ info }) => info.id === id);
/** @throws Error when there is no such kind; ask `isKind` first of what came from outside. */
export const kindOf = (id: string): ImportKind => {
  const kind = KINDS.find(({ info }) => info.id === id);
  if (!kind) throw new Error(`no kind of import "${id}"`);
  return kind;
};
