import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import type { SentMeeting } from '../../../contract/paperless';
import { BESIDE_VIEW } from '../../../contract/rules/besideView';
import { ownPath } from '../../../contract/task';

/** The page that a link of one of our origins, or a path, leads to, and the moment that it names; null where it is none of ours. */
const ownAddress = (text: string, origins: readonly string[]): { address: string; asOf: string | null } | null => {
  const isPath = text.startsWith('/');
  if (!URL.canParse(text, isPath ? 'http://ioc' : undefined)) return null;
  const url = new URL(text, isPath ? 'http://ioc' : undefined);
  if (isPath ? url.origin !== 'http://ioc' : !origins.includes(url.origin)) return null;
  const asOf = url.searchParams.get('asOf');
  // The passport that somebody had opened over the page when the link was copied is not of it either.
  for (const name of [...BESIDE_VIEW, 'figure']) url.searchParams.delete(name);
  const query = url.searchParams.size === 0 ? '' : `?${url.searchParams.toString()}`;
  const address = ownPath.safeParse(`${url.pathname}${query}`);
  return address.success ? { address: address.data, asOf } : null;
};

const moment = z.iso.datetime({ offset: true });
/** The moment of a link; null where it cannot be read. A bare "+" of its offset reads as a space in a query. */
const momentOf = (text: string): string | null => {
  const read = moment.safeParse(text.replace(/ (?=\d{2}:?\d{2}$)/, '+'));
  return read.success ? new Date(read.data).toISOString() : null;
};

/** A sent meeting with the links of its items as pages of ours. @throws ProblemError `bad-request`, naming the item */
export const withOwnAddresses = (sent: SentMeeting, origins: readonly string[]): SentMeeting => ({
  ...sent,
  items: sent.items.map((item) => {
    if (item.address === null) return item;
    const own = ownAddress(item.address, origins);
    if (own === null) throw new ProblemError('bad-request', `Địa chỉ trang của mục "${item.title}" không phải trang của hệ thống này.`);
    if (item.asOf !== null || own.asOf === null) return { ...item, address: own.address };
    const asOf = momentOf(own.asOf);
    // Without it the item would show today's figures in the place of those that were meant.
    if (asOf === null)
      throw new ProblemError('bad-request', `Không đọc được thời điểm (asOf) trong địa chỉ trang của mục "${item.title}".`);
    return { ...item, address: own.address, asOf };
  }),
});
