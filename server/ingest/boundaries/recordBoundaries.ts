import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { BoundaryProvenance } from '../../../contract/feeds/boundaries';
import { polygonsOf, type BoundingBox } from '../../../contract/geometry';
import { labelPoint } from '../../../contract/rules/labelPoint';
import type { Db, Store } from '../../store/store';
import { BoundaryError } from './boundaryError';
import { checkCodes } from './checkCodes';
import type { RawBoundary } from './readGeoJson';
import { recordBoundaryRun } from './boundaryRuns';
import { rewind } from './rewind';

export interface BoundaryOrigin {
  source: string;
  provenance: BoundaryProvenance;
  /** Of the bytes of the file. */
  sha256: string;
  actor: string;
}

const unit = z.object({ code: z.string(), name: z.string(), kind: z.string() });

const unitsInForce = async (db: Db) => {
  const { rows } = await sql`select distinct on (code) code, name, kind, valid_to from area
    where lower(kind) in ('xã', 'phường') order by code, valid_from desc, revision desc`.execute(db);
  const inForce = rows.filter((row) => z.object({ valid_to: z.null() }).safeParse(row).success).map((row) => unit.parse(row));
  return new Map(inForce.map((row) => [row.code, row]));
};

const boxOf = (boundaries: readonly RawBoundary[]): BoundingBox => {
  const box: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of boundaries.flatMap(({ geometry }) => polygonsOf(geometry).flat(2))) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
};

/**
 * Records the boundaries of the whole province as a new revision, in one transaction, and tells the live maps; on any
 * error the boundaries that were there stay. @throws BoundaryError when they are not of each unit in force exactly once.
 */
export const recordBoundaries = (store: Store, raw: readonly RawBoundary[], origin: BoundaryOrigin): Promise<number> => {
  const boundaries = raw.map(({ code, geometry }) => ({ code, geometry: rewind(geometry), label: labelPoint(geometry) }));
  return store.write(origin.actor, `boundaries ${origin.sha256.slice(0, 12)}`, async (view) => {
    const { db, revision, at, publish } = view;
    const units = await unitsInForce(db);
    if (units.size === 0)
      throw new BoundaryError(
        'Hệ thống chưa có danh mục đơn vị hành chính. Hãy chạy npm start một lần để nạp danh mục, rồi nạp ranh giới.',
      );
    checkCodes(
      boundaries.map(({ code }) => code),
      new Set(units.keys()),
    );
    const rows = boundaries.map((boundary) => ({ ...boundary, ...units.get(boundary.code) }));
    await sql`insert into boundary_set (revision, source, provenance, sha256, bbox, recorded_at) values (${revision}, ${origin.source},
      ${origin.provenance}, ${origin.sha256}, ${JSON.stringify(boxOf(boundaries))}::jsonb, ${at}::timestamptz)`.execute(db);
    await sql`insert into area_boundary (revision, code, name, kind, label, geometry)
      select ${revision}::bigint, r.code, r.name, r.kind, r.label, r.geometry from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(code text, name text, kind text, label jsonb, geometry jsonb)`.execute(db);
    await publish('boundaries', [{ kind: 'boundaries.changed', revision }]);
    await recordBoundaryRun(view, origin, rows.length);
    return revision;
  });
};
