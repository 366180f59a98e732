import type { Project } from '../../../contract/feeds/investment';

/** What figures are cut by. */
export const DIMENSIONS = ['owner', 'source', 'area', 'group'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The part of the year's money that is looked at: each undefined member leaves its dimension whole. */
export type Cut = { [D in Dimension]?: string | undefined };

/** Which projects of the cut are listed. */
export const STANDINGS = ['unpaid', 'slow', 'obstacle'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The words of group QG, A, B and C in the address, and those of the contract. */
const GROUPS: Record<string, Project['group']> = { QG: 'national', A: 'A', B: 'B', C: 'C' };
export const groupOfAddress = (text: string | undefined): Project['group'] | undefined => (text === undefined ? undefined : GROUPS[text]);
export const addressOfGroup = (group: string): string => (group === 'national' ? 'QG' : group);

/** The part without one dimension: what a list of that dimension's members shows, so that the others stay in sight. */
export const without = (cut: Cut, dimension: Dimension): Cut => ({ ...cut, [dimension]: undefined });

export const isWhole = (cut: Cut): boolean => DIMENSIONS.every((dimension) => cut[dimension] === undefined);
