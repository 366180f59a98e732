import type * as z from 'zod/mini';
import { auditChains, auditPage, type AuditChains, type AuditPage } from '../../contract/audit';
import { readProblem, unreachable, unreadable } from './errors';

/** What narrows the audit, as `GET /api/audit` takes it. */
export type AuditParams = Record<string, string>;

const ask = async (path: string, signal?: AbortSignal): Promise<Response> => {
  const response = await fetch(path, { cache: 'no-store', ...(signal && { signal }) }).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable();
  });
  if (!response.ok) throw await readProblem(response);
  return response;
};
const read = async <S extends z.ZodMiniType>(schema: S, response: Response): Promise<z.infer<S>> => {
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw unreadable();
  return parsed.data;
};

/** A page of the audit; it is kept by nobody and asked anew. @throws FeedError */
export const fetchAudit = async (params: AuditParams, signal: AbortSignal): Promise<AuditPage> =>
  read(auditPage, await ask(`/api/audit?${new URLSearchParams(params)}`, signal));

/** Where the chains of the audit stand. @throws FeedError */
export const fetchChains = async (signal: AbortSignal): Promise<AuditChains> => read(auditChains, await ask('/api/audit/chains', signal));

/** What was found as a file; the server writes down that it was taken. @throws FeedError */
export const fetchAuditFile = async (params: AuditParams, form: 'csv' | 'jsonl'): Promise<Blob> =>
  (await ask(`/api/audit/export?${new URLSearchParams({ ...params, form })}`)).blob();
