import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { RecordView, WriteView } from '../store/store';

/** What a command was answered, to the letter, so that it can be given again. */
export interface StoredAnswer {
  status: number;
  text: string;
}

const row = z.object({ request_digest: z.string(), status: z.int(), answer: z.string() });

/** The answer once given under this key; null when the key is new. */
export const findAnswer = async (
  { db }: RecordView,
  actor: string,
  key: string,
): Promise<(StoredAnswer & { requestDigest: string }) | null> => {
  const { rows } =
    await sql`select request_digest, status, answer from command_answer where actor = ${actor} and key = ${key}::uuid`.execute(db);
  if (!rows[0]) return null;
  const { request_digest: requestDigest, status, answer: text } = row.parse(rows[0]);
  return { requestDigest, status, text };
};

/** Keeps the answer in the transaction that did the command: both last, or neither, [CM3]. */
export const keepAnswer = async (
  { db, at, revision }: WriteView,
  { actor, key, requestDigest, answer }: { actor: string; key: string; requestDigest: string; answer: StoredAnswer },
): Promise<void> => {
  await sql`insert into command_answer (actor, key, request_digest, status, answer, at, revision)
    values (${actor}, ${key}::uuid, ${requestDigest}, ${answer.status}, ${answer.text}, ${at}::timestamptz, ${revision})`.execute(db);
};
