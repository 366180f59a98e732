import { ProblemError } from '../../contract/problem';
import type { Principal } from '../../server/access/principal';
import type { Context } from '../../server/core/answer';
import { askAudit, checkAuditReader } from '../../server/core/trail/askAudit';
import { exportAudit } from '../../server/core/trail/exportAudit';
import { readChains } from '../../server/core/trail/readChains';
import type { AuditRequest, WireAnswer } from '../wire/messages';

const json = (body: unknown): WireAnswer => ({
  status: 200,
  headers: [
    ['cache-control', 'no-store'],
    ['content-type', 'application/json; charset=utf-8'],
  ],
  text: JSON.stringify(body),
});

/** The audit over HTTP, [AU4]: as the gateway answers it. @throws ProblemError */
export const answerAudit = async ({ part, search }: AuditRequest, principal: Principal, context: Context): Promise<WireAnswer> => {
  const params = Object.fromEntries(new URLSearchParams(search));
  if (part === '') return json(await askAudit(params, principal, context));
  if (part === 'chains') {
    checkAuditReader(principal);
    return json(await readChains(context.store));
  }
  if (part !== 'export') throw new ProblemError('not-found', 'Không có địa chỉ này.');
  const { name, text } = await exportAudit(params, principal, context);
  let whole = '';
  for await (const piece of text) whole += piece;
  const headers: [string, string][] = [
    ['cache-control', 'no-store'],
    ['content-disposition', `attachment; filename="${name}"`],
    ['content-type', 'text/plain; charset=utf-8'],
  ];
  return { status: 200, headers, text: whole };
};
