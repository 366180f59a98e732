import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from './principal';
import { hashOfToken } from './token';

const DIGEST_FIGURES = 16;

/** By what way somebody came in. `local`: at the machine itself, without sign-on. */
export type Via = 'local' | 'session' | 'key' | 'device' | 'meeting' | 'link';

/** Who asks, and by what; the same `token` is the same way in, so that it can be closed. */
export interface Identity {
  principal: Principal;
  via: Via;
  /** Names the session, key, device or link, and is no secret; null: there is nothing that could be closed. */
  token: string | null;
  /** Changes with what the principal may: a line that was opened under another is cut. */
  rights: string;
  /** When it ends by itself, in ms; null: never. */
  endsAt: number | null;
  /** When it ends whatever is done, in ms. */
  latestAt?: number;
}

/** What may have changed: of these persons, sessions, keys and devices. Null: of anybody. */
export type Touched = readonly string[] | null;

/** Who comes in, and how one learns that they may no longer: the same for HTTP and for sockets. */
export interface Access {
  /** `embedded`: nobody signs on, and the machine itself is the border. */
  mode: 'embedded' | 'sign-on';
  /** Null: nobody that is known. It rejects when that cannot be found out, and then nobody comes in. */
  identify: (headers: IncomingHttpHeaders) => Promise<Identity | null>;
  /** The same way in as it is now, for a line that stays open; null: it is closed. */
  again: (identity: Identity) => Promise<Identity | null>;
  /** Hears whose rights may be others from now on. */
  onTouched: (listener: (touched: Touched) => void) => () => void;
  /** Takes what the outbox tells, so that a change that another gateway made counts here too. */
  take: (touched: Touched) => void;
}

/** The same for all that may do the same under the same name. */
export const rightsOf = ({ id, scopes, limits }: Principal): string =>
  JSON.stringify([
    id,
    [...scopes].toSorted(),
    [...(limits ?? [])]
      .map(([scope, each]) => [scope, each.map(({ agencies, areas }) => [agencies && [...agencies], areas && [...areas]])])
      .toSorted(),
  ]);

/** The same for all that have the same rights, in few letters: what a page that was opened under others learns them by. */
export const rightsDigest = ({ rights }: Pick<Identity, 'rights'>): string => hashOfToken(rights).slice(0, DIGEST_FIGURES);

/** One principal for all who ask: for tests and for programs that embed the gateway. */
export const fixedAccess = (principal: () => Principal): Access => {
  const identify = async (): Promise<Identity> => {
    const is = principal();
    return { principal: is, via: 'local', token: null, rights: rightsOf(is), endsAt: null };
  };
  return { mode: 'embedded', identify, again: identify, onTouched: () => () => undefined, take: () => undefined };
};
