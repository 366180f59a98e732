import { servicesDossiers } from './servicesDossiers';
import { servicesScores } from './servicesScores';
import { servicesShared } from './servicesShared';
import { servicesUnit } from './servicesUnit';

/** The pages of public services: scores of decision 766, a unit's own page, dossiers. */
export const services = {
  services: {
    ...servicesShared,
    scores: servicesScores,
    unit: servicesUnit,
    dossiers: servicesDossiers,
  },
} as const;
