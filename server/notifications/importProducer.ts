import { sql } from 'kysely';
import * as z from 'zod/mini';
import { audience as audienceForm, type NoticeKey, type SettledWhy } from '../../contract/notification';
import type { Notice, Settlement } from '../core/notice';
import type { Producer } from './producer';

const OFFICE = 'role:data';
const KEYS: Record<string, { key: NoticeKey; severity: Notice['severity'] }> = {
  checked: { key: 'import.checked', severity: 'info' },
  applied: { key: 'import.done', severity: 'info' },
  refused: { key: 'import.failed', severity: 'warning' },
  interrupted: { key: 'import.failed', severity: 'warning' },
  undone: { key: 'import.undone', severity: 'warning' },
};
const stateRow = z.object({
  import_id: z.string(),
  version: z.int(),
  state: z.string(),
  name: z.string(),
  uploader: z.nullable(z.string()),
  refused: z.nullable(z.string()),
  by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
});
type State = z.infer<typeof stateRow>;

const eventOf = (id: string, version: number): string => `import:${id}:${version}`;

/** Who sent a file mends it; of a file of which that is not known, or of no account, the people of the data do. */
const uploaderOf = (uploader: string | null): string =>
  uploader !== null && audienceForm.safeParse(`person:${uploader}`).success ? `person:${uploader}` : OFFICE;

const toNotice = ({ import_id: id, version, state, name, uploader, refused, by, reason }: State): Notice[] => {
  const said = Object.hasOwn(KEYS, state) ? KEYS[state] : undefined;
  if (!said) return [];
  const event = { eventId: eventOf(id, version), link: `/nhap-bao-cao?tep=${id}` };
  // A file with a refused row is stored by nobody: it is no decision that anybody could take, but work for its sender.
  if (state === 'checked' && refused !== null && refused !== '0')
    return [{ ...event, key: 'import.refusedRows', severity: 'warning', params: { name, refused }, audience: uploaderOf(uploader) }];
  const params = state === 'undone' ? { name, by: by ?? '', reason: reason ?? '' } : { name };
  return [{ ...event, ...said, params, audience: OFFICE }];
};

/** What a later state makes of what was told of a file before. */
const SETTLES: Record<string, { states: readonly string[]; why: SettledWhy }> = {
  applied: { states: ['checked'], why: 'applied' },
  cancelled: { states: ['checked'], why: 'cancelled' },
  undone: { states: ['checked', 'applied'], why: 'undone' },
  reading: { states: ['checked', 'interrupted'], why: 'rechecked' },
};
const earlierRow = z.object({
  import_id: z.string(),
  state: z.string(),
  earlier: z.array(z.object({ version: z.int(), state: z.string() })),
});

const settled: Producer['settled'] = async (db, after, until) => {
  const { rows } = await sql`select s.import_id::text as import_id, s.state,
      coalesce((select jsonb_agg(jsonb_build_object('version', e.version, 'state', e.state) order by e.version) from import_state e
        where e.import_id = s.import_id and e.version < s.version and e.state in ('checked', 'interrupted', 'applied')), '[]'::jsonb) as earlier
    from import_state s where s.revision > ${after} and s.revision <= ${until} and s.version > 0
      and s.state in ('applied', 'cancelled', 'undone', 'reading')
    order by s.revision, s.version`.execute(db);
  return rows
    .map((row) => earlierRow.parse(row))
    .flatMap(({ import_id: id, state, earlier }): Settlement[] => {
      const settles = SETTLES[state];
      const told = earlier.filter((each) => settles?.states.includes(each.state)).map(({ version }) => eventOf(id, version));
      return settles && told.length > 0 ? [{ eventIds: told, why: settles.why }] : [];
    });
};

/** Tells that a file of the import door was read, taken in, refused or taken back; what that settles is marked, [NT15]. */
export const importProducer: Producer = {
  id: 'imports',
  first: 'newest',
  newest: async (_db, revision) => revision,
  read: async (db, after, until) => {
    const { rows } = await sql`select s.import_id::text as import_id, s.version, s.state, f.name, f.uploader,
        s.body->'counts'->>'refused' as refused, s.body->>'decidedBy' as by, s.body->'undone'->>'reason' as reason
      from import_state s join import_file f on f.id = s.import_id
      where s.revision > ${after} and s.revision <= ${until} order by s.revision, s.version`.execute(db);
    return rows.map((row) => stateRow.parse(row)).flatMap(toNotice);
  },
  settled,
};
