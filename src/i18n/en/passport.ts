import type { passport as source } from '../vi/passport';
import type { Widen } from '../words';

export const passport: Widen<typeof source> = {
  passport: {
    title: 'About this figure',
    close: 'Close figure details',
    open: 'About this figure: {{name}}',
    name: 'Indicator',
    unit: 'Unit',
    formula: 'Formula',
    numerator: 'Numerator',
    denominator: 'Denominator',
    source: 'Source',
    owner: 'Owner',
    period: 'Period',
    observedAt: 'Observed at',
    receivedAt: 'Received at',
    revision: 'Revision',
    provenance: 'Nature',
    quality: 'Quality',
    verbatim: 'Words of the source',
    legalBasis: 'Legal basis',
    searching: 'Looking for the figure…',
    missing: 'no information yet',
    notFound: 'This figure is not on the open page. Choose a figure again.',
  },
  provenance: { published: 'Published', imported: 'Imported from a source document or file', simulated: 'Simulated data' },
  simulated: 'simulated',
  simulatedData: 'Simulated data',
  simulatedPartly: 'partly simulated',
  simulatedDataPartly: 'Partly simulated data',
};
