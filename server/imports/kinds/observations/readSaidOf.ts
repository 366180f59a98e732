import { sql } from 'kysely';
import * as z from 'zod/mini';
import { parsePlace } from '../../../../contract/rules/confirmationPlace';
import { instant } from '../../../store/rows/columns';
import type { Db } from '../../../store/store';
import type { Attached } from '../recorder';

const said = z.object({
  figure: z.string(),
  act: z.enum(['confirm', 'flag', 'explain']),
  agency_name: z.nullable(z.string()),
  actor_name: z.string(),
  at: instant,
});
const SAID = { confirm: 'xác nhận', flag: 'ghi nghi vấn', explain: 'giải trình' } as const;
const DAY = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' });

const toWords = ({ figure, act, agency_name: agency, actor_name: by, at }: z.infer<typeof said>): string => {
  const place = parsePlace(figure);
  const part = (place?.breakdown ?? []).map(({ member }) => member).join(', ');
  const what = place ? `${place.indicator} kỳ ${place.period}${part === '' ? '' : ` (${part})`}` : figure;
  return `${what}: ${agency === null ? by : `${agency} (${by})`} ${SAID[act]} ngày ${DAY.format(new Date(at))}`;
};

/** The verdicts and explanations that stand, at revision `at`, on figures that `revision` wrote, by figure. */
export const readSaidOf = async (db: Db, at: number, revision: number): Promise<Attached[]> => {
  const { rows } = await sql`select figure, act, agency_name, actor_name, at from (
      select distinct on (figure, (act like '%expla%')) figure, act, agency_name, actor_name, at, figure_revision from figure_act
      where revision <= ${at} and figure in (select figure from figure_act where figure_revision = ${revision})
      order by figure, (act like '%expla%'), version desc) last
    where figure_revision = ${revision} and act in ('confirm', 'flag', 'explain') order by figure, act`.execute(db);
  return rows.map((row) => said.parse(row)).map((row) => ({ words: toWords(row) }));
};
