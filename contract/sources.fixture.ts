import type { Source } from './feeds/sources';
import { STATION_LIMITS } from './rules/freshness';

const AT = '2026-11-22T05:00:00.000Z';

/** A station that tells what it should, at noon of 22/11/2026 in Việt Nam. */
export const aSource = (more: Partial<Source> = {}): Source => ({
  id: 'tram',
  name: more.id ?? 'tram',
  kind: 'station',
  owner: null,
  contact: null,
  limits: STATION_LIMITS,
  legalBasis: null,
  origin: null,
  provenance: 'imported',
  registered: true,
  lastDataAt: AT,
  lastSuccessAt: AT,
  lastFailure: null,
  accepted: 1,
  refused: 0,
  open: 0,
  quarantineRevision: 0,
  revision: 1,
  ...more,
});
