import type { AirBand } from '../../../contract/rules/airBands';

export const bandFill = ({ rgb }: AirBand): string => `rgb(${rgb.join(', ')})`;
/** What is read on the colour at 4,5 : 1 or more. */
export const bandInk = ({ id }: AirBand): string => (id === 'very-bad' || id === 'hazardous' ? '#ffffff' : '#10151c');
