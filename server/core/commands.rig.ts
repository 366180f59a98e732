import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { commandAnswer } from '../../contract/command';
import { COMMANDS, type CommandId } from '../../contract/commands/index';
import { change } from '../../contract/events';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { ingestStationFiles } from '../ingest/ingestStationFiles';
import { parseStationFile } from '../sources/stationFiles/parse';
import type { TEST_ENGINES } from '../store/engines.rig';
import type { Context } from './answer';
import { execute } from './execute';
import { readIntake } from './readIntake';

const auditRow = z.object({
  outcome: z.string(),
  command: z.string(),
  subject: z.nullable(z.string()),
  actor: z.string(),
  detail: z.nullable(z.string()),
});
type Body = { command: string; [field: string]: unknown };

export const dismissal = (row: number, expected: number | null, note = 'Bộ truyền ghi thiếu cột', id: string = randomUUID()) => ({
  id,
  command: 'intake.dismiss',
  expected,
  payload: { row, note },
});
export const retry = (payload: unknown, expected: number | null = null) => ({
  id: randomUUID(),
  command: 'intake.retry',
  expected,
  payload,
});

export const answerOf = <Id extends CommandId>(command: Id, text: string) =>
  commandAnswer(COMMANDS[command].result).parse(JSON.parse(text));
export const only = <T>(rows: readonly T[]): T => {
  const [first] = rows;
  if (first === undefined || rows.length !== 1) throw new Error(`expected one row, got ${rows.length}`);
  return first;
};

/** A store with a clock of its own, files that arrive, and commands that are given: for tests. */
export const openRig = async (engine: (typeof TEST_ENGINES)[number]) => {
  const clock = { at: new Date('2026-11-20T02:00:00Z') };
  const store = await engine.open(() => clock.at);
  await store.ensureChannels(['readings', 'intake']);
  const context: Context = { store, now: () => clock.at, stationName: String, provenanceOf: () => 'imported' };
  const intake = () => store.read(null, ({ db, revision }) => readIntake(db, revision));
  return {
    store,
    context,
    clock,
    intake,
    give: (body: Body, principal = LOCAL_PRINCIPAL) => execute({ command: body.command, body }, principal, context),
    auditLines: async () => {
      const { rows } = await store.read(null, ({ db }) =>
        sql`select outcome, command, subject, actor, detail from audit order by id`.execute(db),
      );
      return rows.map((row) => auditRow.parse(row));
    },
    published: async () => (await store.tail('intake', 0, 10_000))?.rows.flatMap(({ changes }) => z.array(change).parse(changes)) ?? [],
    /** A file arrives; the lines `tooStrict` are refused, as an older version with other rules would have done. */
    drop: async (text: string, name: string, tooStrict: readonly number[] = [], encoding: BufferEncoding = 'utf8') => {
      const parsed = parseStationFile(name, Buffer.from(text, encoding), clock.at);
      const lines = text.split('\n');
      const strict = tooStrict.map((line) => ({ line, raw: lines[line - 1] ?? '', reason: 'Quy tắc cũ chưa nhận thông số này.' }));
      const rows = parsed.rows.filter(({ line }) => !tooStrict.includes(line));
      const file = { ...parsed, name, sha256: randomUUID(), receivedAt: clock.at, rows, refused: [...parsed.refused, ...strict] };
      await ingestStationFiles(store, [file], { provenanceOf: context.provenanceOf, nameOf: String });
      return (await intake()).recentRefused.filter((row) => row.file === name).toSorted((a, b) => a.line - b.line);
    },
  };
};
export type Rig = Awaited<ReturnType<typeof openRig>>;
