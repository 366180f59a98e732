import { sha256 } from '../../sources/sha256';

/** The UUID (version 8) of a text: the same text is the same id wherever it is made, and no other text has it. */
export const uuidOf = async (text: string): Promise<string> => {
  const hash = await sha256(text);
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4] ?? '8';
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};
