import type { Provenance } from '../figure';

const RANK: Record<Provenance, number> = { published: 0, imported: 1, simulated: 2 };

/** The one that is to be trusted least; `published` of none. */
export const weakestProvenance = (all: readonly Provenance[]): Provenance => all.reduce((a, b) => (RANK[b] > RANK[a] ? b : a), 'published');
