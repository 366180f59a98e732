import type { Passport, Provenance } from '../../../contract/figure';
import type { Observation } from '../../../contract/feeds/indicators';

interface Computed {
  name: string;
  unit: string;
  formula: string;
  numerator: string;
  denominator: string;
  period: string;
  owner: string | null;
  quality: readonly string[];
}
const RANK: Record<Provenance, number> = { published: 0, imported: 1, simulated: 2 };

/**
 * The passport of a figure computed from observations: as new as its newest source, as trustworthy as its weakest.
 * Null without a source, for then there is nothing to vouch for.
 */
export const computedPassport = (sources: readonly Observation[], { quality, ...facts }: Computed): Passport | null => {
  const passports = sources.map(({ passport }) => passport);
  const [first] = passports.toSorted((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
  if (!first) return null;
  const observed = passports.flatMap(({ observedAt }) => observedAt ?? []).toSorted((a, b) => Date.parse(b) - Date.parse(a));
  const weakest = passports.reduce((a, b) => (RANK[b.provenance] > RANK[a.provenance] ? b : a));
  return {
    ...facts,
    quality: [...quality],
    source: [...new Set(passports.map(({ source }) => source))].join('; '),
    observedAt: observed[0] ?? null,
    receivedAt: first.receivedAt,
    revision: Math.max(...passports.map(({ revision }) => revision)),
    provenance: weakest.provenance,
  };
};
