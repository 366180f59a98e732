import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Project } from '../../../contract/feeds/investment';
import type { Ledger } from '../../../contract/money';
import { projectBody, type ProjectBody } from '../../sources/money/investmentRows';
import type { Db } from '../store';

const row = z.object({ code: z.string(), body: projectBody });
/** A project as it is kept: its owner with its name, every obstacle that was told, and its papers. */
export type StoredProject = ProjectBody & { code: string };

/** The projects of a ledger at a revision, in order of code: all of them, or `only` these. */
export const readStoredProjects = async (db: Db, revision: number, ledger: Ledger, only?: readonly string[]): Promise<StoredProject[]> => {
  const named = only ? sql`code = any(array(select jsonb_array_elements_text(${JSON.stringify(only)}::jsonb)))` : sql`true`;
  const { rows } = await sql`select code, body from (select distinct on (code) * from investment_project
    where ledger = ${ledger} and revision <= ${revision} and ${named} order by code, revision desc) p where body is not null order by code`.execute(
    db,
  );
  return rows.map((raw) => {
    const { code, body } = row.parse(raw);
    return { code, ...body };
  });
};

/** A project as the wire has it: its owner by code, and the obstacle that it still has. */
export const toProject = ({ owner, obstacles, documents: _documents, ...rest }: StoredProject): Project => {
  const open = obstacles.findLast(({ until }) => until === null);
  return { ...rest, owner: owner.code, obstacle: open ? { text: open.text, since: open.since } : null };
};
