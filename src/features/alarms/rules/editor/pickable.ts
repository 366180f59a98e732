/** A thing of a register that can be chosen. */
export interface Picked {
  id: string;
  name: string;
  note?: string;
}
