import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { NoticeKey } from '../../contract/notification';
import type { Notice } from '../core/notice';
import type { Producer } from './producer';

const KEYS: Record<string, { key: NoticeKey; severity: Notice['severity'] }> = {
  checked: { key: 'import.checked', severity: 'info' },
  applied: { key: 'import.done', severity: 'info' },
  refused: { key: 'import.failed', severity: 'warning' },
  interrupted: { key: 'import.failed', severity: 'warning' },
};
const stateRow = z.object({ import_id: z.string(), version: z.int(), state: z.string(), name: z.string() });

/** Tells that a file of the import door was read, taken in or refused. */
export const importProducer: Producer = {
  id: 'imports',
  first: 'newest',
  newest: async (_db, revision) => revision,
  read: async (db, after, until) => {
    const { rows } = await sql`select s.import_id::text as import_id, s.version, s.state, f.name from import_state s
      join import_file f on f.id = s.import_id where s.revision > ${after} and s.revision <= ${until} order by s.revision, s.version`.execute(
      db,
    );
    return rows
      .map((row) => stateRow.parse(row))
      .flatMap(({ import_id: id, version, state, name }): Notice[] => {
        const said = Object.hasOwn(KEYS, state) ? KEYS[state] : undefined;
        if (!said) return [];
        return [{ ...said, eventId: `import:${id}:${version}`, params: { name }, link: `/nhap-bao-cao`, audience: 'role:data' }];
      });
  },
};
