import type { Db } from '../../store/store';
import { readRegister, type Station } from './readRegister';

/** The register of stations at one revision, for those who ask it many times of the same: read when it is first asked for. */
export type Register = () => Promise<readonly Station[]>;

export const registerOnce = (db: Db, revision: number): Register => {
  let read: Promise<readonly Station[]> | null = null;
  return () => (read ??= readRegister(db, revision));
};
