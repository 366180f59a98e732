import { sql } from 'kysely';
import { BUDGET_CHANNEL } from '../../contract/feeds/budget';
import { INVESTMENT_CHANNEL } from '../../contract/feeds/investment';
import { BUDGET_ITEMS, isLeafItem } from '../../contract/rules/budgetItems';
import type { Store, WriteView } from '../../server/store/store';

/** How much money there is: so many projects, years (to this one), and revenue and expenditure of every item in every area. */
export interface MoneySize {
  projects: number;
  years: number;
  lastYear: number;
}
/** Every third project draws on a second source. */
const SOURCES = ['nstw', 'can-doi'] as const;

const told = ({ revision, at }: WriteView) => sql`${revision}::bigint, 'simulated', 'Bộ đo', ${at}::timestamptz, ${at}::timestamptz`;
const TOLD = sql.raw('revision, provenance, source, observed_at, received_at');

const budgetRows = async (view: WriteView, first: number, last: number): Promise<void> => {
  const items = BUDGET_ITEMS.map((body, position) => ({ code: body.code, position, body }));
  const leaves = sql`jsonb_array_elements_text(${JSON.stringify(BUDGET_ITEMS.map(({ code }) => code).filter(isLeafItem))}::jsonb)`;
  const places = sql`(select distinct code from area union select '') a(code)`;
  const years = sql`generate_series(${first}::integer, ${last}::integer)`;
  await sql`insert into budget_item (ledger, code, position, body, ${TOLD})
    select 'simulated', i.code, i.position, i.body, ${told(view)}
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(code text, position integer, body jsonb)`.execute(view.db);
  await sql`insert into budget_month (ledger, year, item, area, month, amount, ${TOLD})
    select 'simulated', y, i, a.code, m, 1000000000 + (hashtext(i || a.code)::bigint & 65535) * 1013 * m, ${told(view)}
    from ${years} y, generate_series(1, 12) m, ${leaves} i, ${places}`.execute(view.db);
  await sql`insert into budget_estimate (ledger, year, item, level, decided_on, amount, document, ${TOLD})
    select 'simulated', y, i, l, make_date(y - 1, 12, 9), 900000000000, 'Dự toán', ${told(view)}
    from ${years} y, ${leaves} i, unnest(array['central', 'council']) l`.execute(view.db);
  await sql`insert into budget_cell_estimate (ledger, year, item, area, decided_on, amount, document, ${TOLD})
    select 'simulated', y, i, a.code, make_date(y - 1, 12, 9), 12000000000, 'Dự toán', ${told(view)}
    from ${years} y, ${leaves} i, ${places}`.execute(view.db);
};

const investmentRows = async (view: WriteView, projects: number, first: number, last: number): Promise<void> => {
  const code = sql`'DA-' || lpad(n::text, 4, '0')`;
  const body = {
    name: 'Dự án đo đường giao thông nông thôn',
    group: 'C',
    field: 'Giao thông',
    area: null,
    place: null,
    startYear: first,
    endYear: last,
    totalInvestment: 90_000_000_000,
    obstacles: [],
    documents: [],
  };
  const lines = sql`generate_series(1, ${projects}::integer) n, unnest(${sql.lit(`{${SOURCES.join(',')}}`)}::text[]) s
    where s = ${SOURCES[0]} or n % 3 = 0`;
  await sql`insert into investment_project (ledger, code, body, ${TOLD})
    select 'simulated', ${code}, ${JSON.stringify(body)}::jsonb || jsonb_build_object('owner', jsonb_build_object('code', 'C' || n % 40,
      'name', 'Chủ đầu tư mẫu ' || n % 40, 'agency', null)), ${told(view)} from generate_series(1, ${projects}::integer) n`.execute(
    view.db,
  );
  for (let year = first; year <= last; year += 1) {
    await sql`insert into investment_allocation (ledger, year, project, capital_source, decided_on, amount, carried_over, document, ${TOLD})
      select 'simulated', ${year}::integer, ${code}, s, make_date(${year}::integer - 1, 12, 20), 9000000000, 0, 'Kế hoạch vốn', ${told(view)}
      from ${lines}`.execute(view.db);
    await sql`insert into investment_month (ledger, year, project, capital_source, month, disbursed, advanced, recovered, ${TOLD})
      select 'simulated', ${year}::integer, ${code}, s, m, 300000000 + n * 1013 * m, 0, 0, ${told(view)}
      from generate_series(1, 12) m, ${lines}`.execute(view.db);
  }
};

const publish = async (view: WriteView, year: number): Promise<void> => {
  await view.publish(BUDGET_CHANNEL, [{ kind: 'budget.recorded', years: [year] }]);
  await view.publish(INVESTMENT_CHANNEL, [{ kind: 'investment.recorded', years: [year] }]);
};

/** Fills both books with rows of a size that is asked for; answers how many months of each there are. */
export const fillMoney = async (store: Store, { projects, years, lastYear }: MoneySize): Promise<{ budget: number; investment: number }> =>
  store.write('bench', 'fill', async (view) => {
    const first = lastYear - years + 1;
    await budgetRows(view, first, lastYear);
    await investmentRows(view, projects, first, lastYear);
    // As a base that has run for a while has been: the planner knows what it has.
    await sql`analyze`.execute(view.db);
    await publish(view, lastYear);
    const { rows } = await sql<{ budget: number; investment: number }>`select (select count(*)::integer from budget_month) as budget,
      (select count(*)::integer from investment_month) as investment`.execute(view.db);
    return rows[0] ?? { budget: 0, investment: 0 };
  });

/** One figure of each book told anew: what the gateway had kept of both is old from then on. */
export const retellMoney = (store: Store, year: number): Promise<void> =>
  store.write('bench', 'retell', async (view) => {
    await sql`insert into budget_month (ledger, year, item, area, month, amount, ${TOLD})
      select ledger, year, item, area, month, amount + 1, ${told(view)} from budget_month where ledger = 'simulated' and year = ${year} limit 1`.execute(
      view.db,
    );
    await sql`insert into investment_month (ledger, year, project, capital_source, month, disbursed, advanced, recovered, ${TOLD})
      select ledger, year, project, capital_source, month, disbursed + 1, advanced, recovered, ${told(view)} from investment_month
      where ledger = 'simulated' and year = ${year} limit 1`.execute(view.db);
    await publish(view, year);
  });
