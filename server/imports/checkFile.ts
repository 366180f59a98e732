import { fromWritten, isTheirs } from '../../contract/access/limits';
import type { ImportCounts, ImportedFile } from '../../contract/imports/importedFile';
import type { Store } from '../store/store';
import { joinJudged } from './judgeChunk';
import { kindOf } from './kinds/registry';
import type { ReadRow } from './reading/typeRows';
import { keepHeader, stageRows } from './rows/storedRows';

/** Rows of a file as they come: from the file itself, or from an earlier check of it. */
export type RowSource = AsyncIterable<
  { say: 'head'; header: string[] | null; notes: string[]; total: number } | { say: 'rows'; rows: ReadRow[] } | { say: 'end' }
>;
interface Checking {
  store: Store;
  file: ImportedFile;
  run: number;
  now: () => Date;
  /** Hears how far it is; ends the check by throwing. */
  onProgress: (progress: NonNullable<ImportedFile['progress']>) => Promise<void>;
}
export interface Checked {
  counts: ImportCounts;
  notes: string[];
  checkedRevision: number;
}

const todayIn = (now: Date): string => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The dry run: every row judged against the figures of now and put aside, a thousand at a time; no figure changes. */
export const checkFile = async (source: RowSource, { store, file, run, now, onProgress }: Checking): Promise<Checked> => {
  const kind = kindOf(file.kind);
  const limits = file.within === undefined ? null : fromWritten(file.within);
  const { judge, owns, checkedRevision } = await store.read(null, async ({ db, revision }) => ({
    owns: limits === null ? null : await kind.openOwnership(db),
    judge: await kind.openJudge(db, { name: file.name, today: todayIn(now()) }),
    checkedRevision: revision,
  }));
  const counts: ImportCounts = { rows: 0, accepted: 0, warned: 0, refused: 0, known: 0 };
  const places = new Map<string, number>();
  let notes: string[] = [];
  let total = 0;
  for await (const message of source) {
    if (message.say === 'head') {
      ({ notes, total } = message);
      const { header } = message;
      if (header) await store.record(({ db }) => keepHeader(db, file.id, header));
    }
    if (message.say !== 'rows') continue;
    const typed = message.rows.flatMap((row) => row.typed ?? []);
    const judged = await store.read(null, ({ db }) => judge(db, typed));
    const staged = joinJudged(
      message.rows,
      judged,
      places,
      kind.samePlace,
      (one) => limits === null || owns === null || isTheirs(limits, owns(one)),
    );
    await store.record(({ db }) => stageRows(db, file.id, run, staged));
    for (const { verdict, effect } of staged) {
      counts.rows += 1;
      counts[verdict] += 1;
      if (effect === 'known') counts.known += 1;
    }
    await onProgress({ phase: 'check', done: counts.rows, total });
  }
  return { counts, notes, checkedRevision };
};
