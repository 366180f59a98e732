import type { Session } from '../../contract/session';

/** So long before a session ends whoever sits here is told. */
export const NOTICE_MS = 120_000;
/** The gateway is told at most so often that somebody works here. */
export const ALIVE_EVERY_MS = 5 * 60_000;

export interface ComingEnd {
  /** ms since 1970. */
  at: number;
  /** Working on moves it. */
  canBeMoved: boolean;
}

/** Which end of a session comes first; null: none is known. Only what a person signed on to goes on by working. */
export const comingEnd = ({ via, idleAt, endsAt }: Pick<Session, 'via' | 'idleAt' | 'endsAt'>): ComingEnd | null => {
  const ends = typeof endsAt === 'string' ? Date.parse(endsAt) : Number.POSITIVE_INFINITY;
  const idle = typeof idleAt === 'string' ? Date.parse(idleAt) : Number.POSITIVE_INFINITY;
  const at = Math.min(ends, idle);
  return Number.isFinite(at) ? { at, canBeMoved: via === 'session' && idle < ends } : null;
};

/** Whether the gateway is to be told now that somebody works here: they did something after it was last told, and that was long enough ago. */
export const isAliveDue = (usedAt: number, toldAt: number, now: number): boolean => usedAt > toldAt && now - toldAt >= ALIVE_EVERY_MS;
