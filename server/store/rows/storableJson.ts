import { storable } from './columns';

const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

/** What people typed as text and jsonb can hold it: no NUL and no half of a character. */
export const storableText = (text: string): string => wellFormed(storable(text));

/** JSON whose every text can be held by jsonb. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? storableText(each) : each));
