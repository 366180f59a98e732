import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { ConfirmedFigure } from '../../../contract/feeds/confirmations';
import { provenance } from '../../../contract/figure';
import { formatPlace, type FigurePlace } from '../../../contract/rules/confirmationPlace';
import { succession } from '../../../contract/rules/confirmationAgencies';
import { indicatorValue } from '../../../contract/value';
import { bigintColumn, instant } from '../../store/rows/columns';
import type { Registers } from '../../store/rows/storedRegisters';
import { findDefinition, type StoredDefinition } from '../../store/rows/storedSeries';
import type { Db } from '../../store/store';
import { singlePassport } from '../seriesRows';

const newestRow = z.object({
  n: z.int(),
  revision: bigintColumn,
  value: indicatorValue,
  verbatim: z.nullable(z.string()),
  source: z.string(),
  provenance,
  observed_at: z.nullable(instant),
  received_at: instant,
});

/** The newest revision, up to `revision`, of the observation at each place; a place without one, or that says nothing, is left out. */
const readNewest = async (db: Db, revision: number, places: readonly FigurePlace[]) => {
  const asked = places.map((place, n) => ({ n, ...place, basis: place.basis ?? '' }));
  const { rows } =
    await sql`select distinct on (p.n) p.n, o.revision, o.value, o.verbatim, o.source, o.provenance, o.observed_at, o.received_at
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as p(n integer, "set" text, indicator text, role text, period text, breakdown jsonb, basis text)
    join observation o on o.set_id = p."set" and o.indicator_code = p.indicator and o.role = p.role and o.period = p.period
      and o.breakdown = p.breakdown and o.basis_id = p.basis and o.revision <= ${revision}
    order by p.n, o.revision desc`.execute(db);
  return rows.map((raw) => newestRow.parse(raw)).filter(({ value }) => value.kind !== 'none');
};

const responsibleFor = ({ owner_agency, set_owner }: StoredDefinition, registers: Registers): ConfirmedFigure['responsible'] => {
  const id = owner_agency ?? set_owner;
  const owner = id === null ? undefined : registers.agency(id);
  return owner ? succession(owner, registers.agency) : [];
};

/** The figures that stood at these places at `revision`, in the order of the places, each with its passport and who answers for it. */
export const readFigures = async (
  db: Db,
  revision: number,
  registers: Registers,
  places: readonly FigurePlace[],
): Promise<ConfirmedFigure[]> => {
  const found = await readNewest(db, revision, places);
  const definitions = new Map<string, StoredDefinition | null>();
  const definitionOf = async ({ set, indicator }: FigurePlace): Promise<StoredDefinition | null> => {
    const key = `${set}/${indicator}`;
    if (!definitions.has(key)) definitions.set(key, await findDefinition(db, revision, set, indicator));
    return definitions.get(key) ?? null;
  };
  const figures: ConfirmedFigure[] = [];
  for (const { n, ...told } of found) {
    const place = places[n];
    const definition = place ? await definitionOf(place) : null;
    if (!place || !definition) continue;
    const { role, period, breakdown, basis } = place;
    const of = { set: place.set, code: place.indicator };
    const row = { role, period, breakdown: [...breakdown], basis_id: basis ?? '', ...told };
    const passport = singlePassport(row, of, definition, registers);
    if (!passport) continue;
    figures.push({
      figure: formatPlace(place),
      setName: definition.set_name,
      role,
      part: breakdown.map((each) => registers.part(each, period, definition.dimensions).name).join(', ') || null,
      value: told.value,
      verbatim: told.verbatim,
      passport,
      responsible: responsibleFor(definition, registers),
    });
  }
  return figures;
};
