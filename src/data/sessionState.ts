import { useCallback, useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Session } from '../../contract/session';

/** Why nobody sits here: nobody signed on yet, nothing was done for long, the time was over, it was ended elsewhere, or by this person. */
export type SignedOutWhy = 'new' | 'idle' | 'over' | 'elsewhere' | 'own';

export interface SessionState {
  /** What the gateway last said; null: it has not answered yet. */
  session: Session | null;
  /** What whoever sits here may do: as the gateway says, and until it does, as it last said on this device. Null: nothing is known. */
  scopes: Pick<ReadonlySet<string>, 'has' | 'size'> | null;
  /** How one comes in here, as the gateway says or last said; null: nothing is known. */
  mode: Session['mode'] | null;
  /** What the address said of a sign-on that did not succeed, and where it was to lead, before any page was opened. */
  refusal: { why: string; next: string | null } | null;
  /** Null: somebody sits here, or it is not known yet. What is signed out stays so until the page is opened anew. */
  out: SignedOutWhy | null;
  /** The rights of whoever sits here have changed while this page was open, and it has not been read yet. */
  hasNewRights: boolean;
}

const KEY = 'ioc-rights';

/** The mode and the scopes of whoever last sat here, for a page that starts before the gateway answers, or without it. */
const lastRights = (): Pick<SessionState, 'mode' | 'scopes'> => {
  try {
    const [mode, ...scopes] = localStorage.getItem(KEY)?.split(' ') ?? [];
    if (mode === 'embedded' || mode === 'sign-on') return { mode, scopes: new Set(scopes) };
  } catch {
    // A browser that keeps nothing asks anew at each start.
  }
  return { mode: null, scopes: null };
};
const remember = (rights: string): void => {
  try {
    localStorage.setItem(KEY, rights);
  } catch {
    // As above.
  }
};

const refusalTold = (): SessionState['refusal'] => {
  const query = new URLSearchParams('location' in globalThis ? location.search : '');
  const why = query.get('loi-dang-nhap');
  return why === null ? null : { why, next: query.get('tiep') };
};
export const sessionState = createStore<SessionState>(() => ({
  session: null,
  refusal: refusalTold(),
  out: null,
  hasNewRights: false,
  ...lastRights(),
}));

/** Why a session that was there is no more. @param now ms since 1970 */
export const whyOut = (session: Session | null, now: number): SignedOutWhy => {
  const isPast = (at: string | null | undefined): boolean => typeof at === 'string' && Date.parse(at) <= now;
  if (session === null) return 'new';
  if (isPast(session.endsAt)) return 'over';
  return isPast(session.idleAt) ? 'idle' : 'elsewhere';
};

/** Nobody sits here any more: whoever shows figures takes them away. */
export const signedOut = (why?: SignedOutWhy): void => {
  remember('');
  const { session, out } = sessionState.getState();
  if (out === null) sessionState.setState({ out: why ?? whyOut(session, Date.now()), session: null, scopes: null });
};

/** Takes what the gateway says of whoever sits here. */
export const signedOn = (session: Session): void => {
  const { mode = 'embedded', scopes } = session;
  remember([mode, ...scopes].join(' '));
  sessionState.setState({ session, mode, scopes: new Set(scopes) });
};

const scopesNow = (): SessionState['scopes'] => sessionState.getState().scopes;
const useScopes = () => useSyncExternalStore(sessionState.subscribe, scopesNow, scopesNow);

/** Whether whoever sits here may do this; while nothing is known of them, no. */
export const useMay = (scope: string): boolean => useScopes()?.has(scope) === true;

/** What may be shown of what leads elsewhere: while nothing is known, all of it, for the gateway judges again. */
export const useMaySee = (): ((scope: string) => boolean) => {
  const scopes = useScopes();
  return useCallback((scope) => scopes === null || scopes.has(scope), [scopes]);
};
