import { sql } from 'kysely';
import * as z from 'zod/mini';
import { productPath } from '../../contract/notification';
import { parsePlace } from '../../contract/rules/confirmationPlace';
import type { Notice } from '../core/notice';
import type { Producer } from './producer';
import { findDefinition } from '../store/rows/storedSeries';
import type { Db } from '../store/store';

const LEADER = 'role:leader';
const PAGE = '/xac-nhan-so-lieu';
const actRow = z.object({
  figure: z.string(),
  version: z.int(),
  act: z.enum(['flag', 'confirm']),
  note: z.nullable(z.string()),
  agency_name: z.nullable(z.string()),
  actor_name: z.string(),
});

/** The page that shows the figure and what was said of it; where the address grows too long, the page alone. */
const linkOf = (figure: string, act: 'flag' | 'confirm'): string => {
  const query = new URLSearchParams({ group: act === 'flag' ? 'flagged' : 'confirmed', figure: `confirm:${figure}` });
  const link = `${PAGE}?${query}`;
  return `confirm:${figure}`.length <= 200 && productPath.safeParse(link).success ? link : PAGE;
};

const toNotice = async (db: Db, revision: number, row: z.infer<typeof actRow>): Promise<Notice[]> => {
  const { figure, version, act, note } = row;
  const place = parsePlace(figure);
  const definition = place && (await findDefinition(db, revision, place.set, place.indicator));
  if (!place || !definition) return [];
  return [
    {
      eventId: `figure:${figure}:${version}`,
      key: act === 'flag' ? 'figure.flagged' : 'figure.confirmed',
      params: { name: definition.name, period: place.period, by: row.agency_name ?? row.actor_name, note: note ?? '' },
      severity: act === 'flag' ? 'warning' : 'info',
      link: linkOf(figure, act),
      audience: LEADER,
    },
  ];
};

/** Tells the province's leaders that a figure was called in doubt, or confirmed, by whoever answers for it. */
export const figureProducer: Producer = {
  id: 'figure-acts',
  first: 'newest',
  newest: async (_db, revision) => revision,
  read: async (db, after, until, revision) => {
    const { rows } = await sql`select figure, version, act, note, agency_name, actor_name from figure_act
      where revision > ${after} and revision <= ${until} and act in ('flag', 'confirm') order by revision, figure`.execute(db);
    const notices: Notice[] = [];
    for (const row of rows.map((raw) => actRow.parse(raw))) notices.push(...(await toNotice(db, revision, row)));
    return notices;
  },
};
