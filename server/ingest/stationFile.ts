/** A station file that was read: what passed, and what was refused with its reason, in Vietnamese; `sha256` is what it is known by: the hash of its station and bytes. */
export interface StationFile {
  name: string;
  sha256: string;
  station: string;
  receivedAt: Date;
  rows: readonly {
    parameter: string;
    value: number;
    unit: string;
    observedAt: string;
    status: string;
    /** Its place in the file and how it came, for one that is refused later. */
    line?: number;
    raw?: string;
  }[];
  refused: readonly { line: number; raw: string; reason: string }[];
}
