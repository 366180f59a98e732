import type { Widen } from '../words';
import type { servicesDossierRates as source } from '../vi/servicesDossierRates';

export const servicesDossierRates: Widen<typeof source> = {
  online: {
    name: 'Filed online',
    numerator: 'dossiers received online',
    denominator: 'dossiers received',
    formula: 'Dossiers received online ÷ all dossiers received (online, in person, by post) × 100',
  },
  full: {
    name: 'Wholly online',
    numerator: 'dossiers done wholly online',
    denominator: 'dossiers of procedures fit to be done wholly online',
    formula: 'Dossiers done wholly online ÷ dossiers received for procedures fit to be done wholly online × 100',
  },
  paid: {
    name: 'Paid online',
    numerator: 'dossiers paid online',
    denominator: 'dossiers that owe a payment',
    formula: 'Dossiers paid online ÷ dossiers that owe a payment × 100',
  },
  'on-time': {
    name: 'Solved on time',
    numerator: 'dossiers solved early or on time, and pending within term',
    denominator: 'dossiers solved and pending',
    formula:
      '(Dossiers solved early + on time + pending within term) ÷ (dossiers solved + pending) × 100; pending ones as they stood at the end of the period',
  },
  digitised: {
    name: 'Digitised',
    numerator: 'dossiers digitised',
    denominator: 'dossiers to be digitised',
    formula: 'Dossiers digitised ÷ dossiers to be digitised × 100',
  },
  reused: {
    name: 'Data reused',
    numerator: 'dossiers with parts replaced by data',
    denominator: 'dossiers of procedures whose parts can be replaced',
    formula: 'Dossiers with parts replaced by data ÷ dossiers of procedures whose parts can be replaced × 100',
  },
  satisfied: {
    name: 'Satisfied with answers',
    numerator: 'feedback answered to satisfaction',
    denominator: 'feedback',
    formula: '(Feedback − dissatisfied) ÷ feedback × 100',
  },
};
