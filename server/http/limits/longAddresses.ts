import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../../../contract/problem';

/** Of an address with its query, in characters as sent; the longest that the product makes (a saved view) is some 600. */
export const LONGEST_ADDRESS = 8_192;
export const MOST_PARAMETERS = 64;

const LONG = 'Địa chỉ quá dài. Hãy rút gọn điều kiện lọc rồi thử lại.';
const MANY = `Địa chỉ có quá nhiều tham số (tối đa ${MOST_PARAMETERS}). Hãy rút gọn rồi thử lại.`;

/** Refuses what no page of ours would ask, before it is looked who asks, [SC4]. */
export const refuseLongAddresses = (app: FastifyInstance): void => {
  app.addHook('onRequest', async ({ raw: { url = '' } }) => {
    if (url.length > LONGEST_ADDRESS) throw new ProblemError('address-too-long', LONG);
    if (url.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS) throw new ProblemError('bad-request', MANY);
  });
};
