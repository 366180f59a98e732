/** A history that was anchored on a day and has been told up to `toldTo`, null before its first day. */
export interface ToldHistory {
  anchor: string;
  toldTo: string | null;
  /** Records what falls due on a day. A day told again adds nothing. */
  tell: (day: string) => Promise<void>;
}
