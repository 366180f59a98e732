/** Reads one file of the embedded province (`data/`) by its path in it; rejects when it is not there. */
export type ReadData = (...path: string[]) => Promise<Uint8Array>;

export const readText = async (read: ReadData, ...path: string[]): Promise<string> => new TextDecoder().decode(await read(...path));
