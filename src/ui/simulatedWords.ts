import type { TFunction } from 'i18next';
import type { Simulated } from '../../contract/rules/simulatedOf';

/** The mark over figures shown together; null where none of them is simulated. */
export const simulatedDataText = (simulated: Simulated, t: TFunction): string | null =>
  simulated === false ? null : t(simulated === 'partly' ? 'simulatedDataPartly' : 'simulatedData');

/** The mark beside one figure and what it is held against; null where none of it is simulated. */
export const simulatedText = (simulated: Simulated, t: TFunction): string | null =>
  simulated === false ? null : t(simulated === 'partly' ? 'simulatedPartly' : 'simulated');
