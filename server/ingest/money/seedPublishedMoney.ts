import * as z from 'zod/mini';
import { BUDGET_CHANNEL } from '../../../contract/feeds/budget';
import { INVESTMENT_CHANNEL } from '../../../contract/feeds/investment';
import { publishedMoney } from '../../../contract/money';
import { readText, type ReadData } from '../../sources/dataFiles';
import { planRow } from '../../sources/money/investmentRows';
import { stepRow, told } from '../../sources/money/told';
import type { Store, WriteView } from '../../store/store';
import { seedFile } from '../seedFile';
import { appendNew, type MoneyTable } from './appendNew';
import { PLANS, STEPS } from './investmentTables';

const FOLDER = 'published-money';
const BOOKS = ['investment', 'budget'] as const;
type Book = (typeof BOOKS)[number];
const { provenance: _provenance, observedAt: _observedAt, ...sourced } = told;
const { provenance: _p, observedAt: _o, ...step } = stepRow.shape;
const { provenance: _q, observedAt: _r, ...plan } = planRow.shape;

const publishedFile = z.object({
  plans: z.optional(z.array(z.object(plan))),
  steps: z.optional(z.array(z.object(step))),
  published: z.array(z.object({ id: z.string(), year: z.int(), ...publishedMoney.shape, ...sourced })),
});
type PublishedFile = z.infer<typeof publishedFile>;

/** Kept under the ledger `actual` and shown beside either. */
const PUBLISHED: MoneyTable = { name: 'money_published', key: { book: 'text', id: 'text' }, facts: { year: 'integer', body: 'jsonb' } };
const TOLD = { provenance: 'published', observedAt: null } as const;
const ACTUAL = { ledger: 'actual', importId: null } as const;

const record = async (view: WriteView, book: Book, { plans = [], steps = [], published }: PublishedFile): Promise<void> => {
  await appendNew(
    view,
    PLANS,
    ACTUAL,
    plans.map(({ decidedOn: decided_on, carriedOver: carried_over, ...row }) => ({ ...row, decided_on, carried_over, ...TOLD })),
  );
  await appendNew(
    view,
    STEPS,
    ACTUAL,
    steps.map((row) => ({ ...row, ...TOLD })),
  );
  await appendNew(
    view,
    PUBLISHED,
    ACTUAL,
    published.map(({ id, year, ...body }) => ({ book, id, year, body, source: body.source, ...TOLD })),
  );
  const years = [...new Set([...plans, ...steps, ...published].map(({ year }) => year))].toSorted((a, b) => a - b);
  if (book === 'investment') await view.publish(INVESTMENT_CHANNEL, [{ kind: 'investment.recorded', years }]);
  else await view.publish(BUDGET_CHANNEL, [{ kind: 'budget.recorded', years }]);
};

/** Records the published figures of `data/published-money`, each file once for its content; answers whether anything was new. */
export const seedPublishedMoney = async (store: Store, read: ReadData): Promise<boolean> => {
  let isNew = false;
  for (const book of BOOKS) {
    const text = await readText(read, FOLDER, `${book}.json`);
    const file = publishedFile.parse(JSON.parse(text));
    isNew = (await seedFile(store, { file: book, text }, (view) => record(view, book, file))) || isNew;
  }
  return isNew;
};
