import { ownPath } from '../../../../contract/task';
import { bareAddress } from '../../../lib/roomAddress';

/** What an item is bound to: a page, and the moment and hash that the pasted link carried. */
export interface BoundPage {
  address: string;
  asOf: string | null;
  frozen: string | null;
}
type Pasted = { page: BoundPage } | { fault: 'no-address' | 'other-site' | 'no-figures' | 'too-long' };

const HASH = /^[0-9a-f]{64}$/;
/** Pages of meetings and walls show pages themselves; an item bound to one would show itself. */
const NO_FIGURES = /^\/(hop|wall|api|vao-hop|xem)(\/|$)/;

/** An address as a person pastes it: whole or from the path on; of this product alone. `origin`: where the product stands. */
export const readPasted = (text: string, origin: string): Pasted => {
  const words = text.trim();
  if (words === '' || /\s/.test(words)) return { fault: 'no-address' };
  const isPath = words.startsWith('/') && !words.startsWith('//');
  if (!isPath && !URL.canParse(words)) return { fault: 'no-address' };
  const url = new URL(words, origin);
  if (url.origin !== new URL(origin).origin) return { fault: 'other-site' };
  if (url.pathname === '/' || NO_FIGURES.test(url.pathname)) return { fault: 'no-figures' };
  const address = ownPath.safeParse(bareAddress(url.pathname + url.search));
  if (!address.success) return { fault: 'too-long' };
  const [asOf, frozen] = [url.searchParams.get('asOf'), url.searchParams.get('chot')];
  const at = asOf === null ? Number.NaN : Date.parse(asOf);
  if (Number.isNaN(at) || frozen === null || !HASH.test(frozen)) return { page: { address: address.data, asOf: null, frozen: null } };
  return { page: { address: address.data, asOf: new Date(at).toISOString(), frozen } };
};
