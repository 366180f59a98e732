import { sql } from 'kysely';
import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import { bigintColumn } from '../../store/rows/columns';
import type { WriteView } from '../../store/store';

/** After so many wrong ones within so many minutes nobody may try until the oldest is that old: guessing a code is hopeless. */
const MOST_WRONG = 10;
const MINUTES = 10;
const WRONG = 'Mã không đúng, đã dùng hoặc đã hết hạn. Hãy nhập mã đang hiện ở chân màn hình.';

/** One answer to a wrong, a used and a late code. The audit keeps it, and by it such tries are counted. */
export const wrongCode = (): ProblemError => new ProblemError('bad-request', WRONG);

const row = z.object({ n: bigintColumn, wait: z.nullable(z.coerce.number()) });

/** @throws ProblemError `bad-request` where too many wrong codes were tried of late, whoever tried them, [WL4]. */
export const checkTries = async ({ db, at }: WriteView): Promise<void> => {
  const { rows } =
    await sql`select count(*) as n, extract(epoch from min(at) + ${MINUTES} * interval '1 minute' - ${at}::timestamptz) as wait
    from (select at from audit where command = 'wall.enrol' and outcome = 'refused' and detail = ${WRONG}
      and at > ${at}::timestamptz - ${MINUTES} * interval '1 minute' order by at desc limit ${MOST_WRONG}) tries`.execute(db);
  const { n, wait } = row.parse(rows[0]);
  if (n < MOST_WRONG) return;
  const minutes = Math.max(1, Math.ceil((wait ?? 0) / 60));
  throw new ProblemError(
    'bad-request',
    `Đã nhập sai mã quá nhiều lần nên tạm dừng ghép nối. Hãy chờ ${minutes} phút rồi nhập mã đang hiện trên màn hình.`,
  );
};
