import type { Passport } from '../../../contract/figure';
import type { AreaRow } from './model';

/** The passport of one area's value, from the one that all values of the indicator share. */
export const areaPassport = (passport: Passport, { name, figure, revision, provenance }: AreaRow): Passport => ({
  ...passport,
  name: `${passport.name} · ${name}`,
  figure,
  revision: revision ?? passport.revision,
  provenance: provenance ?? passport.provenance,
});
