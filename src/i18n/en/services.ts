import type { services as vi } from '../vi/services';
import type { Widen } from '../words';
import { servicesDossiers } from './servicesDossiers';
import { servicesScores } from './servicesScores';
import { servicesShared } from './servicesShared';
import { servicesUnit } from './servicesUnit';

export const services: Widen<typeof vi> = {
  services: {
    ...servicesShared,
    scores: servicesScores,
    unit: servicesUnit,
    dossiers: servicesDossiers,
  },
};
