import { sha256 } from '../sources/sha256';

const SEAT_FIGURES = 16;

/** The seat of a key that one page alone knows, [RL5]: everyone may know the seat, only who has the key acts for it. */
export const seatOf = async (key: string): Promise<string> => (await sha256(key)).slice(0, SEAT_FIGURES);
