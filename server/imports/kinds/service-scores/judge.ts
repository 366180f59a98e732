import { scoringIn } from '../../../../contract/rules/scorePeriods';
import { isSameJson } from '../../../ingest/sameJson';
import { readSnapshots, snapshotPlace, type KnownSnapshot } from '../../../ingest/services/knownSnapshots';
import { readScoresKnown } from '../../../ingest/services/scoresKnown';
import { openUnitFinder } from '../../../sources/services/openUnitFinder';
import { readRegisters } from '../../../store/rows/storedRegisters';
import type { ScoreBody } from '../../../store/rows/storedScores';
import type { Db } from '../../../store/store';
import { dayWords } from '../dayWords';
import type { Finding, Judge, Judged, JudgedFile } from '../kind';
import { refusedRow } from '../refusedRow';
import { openItemFinder, type Item } from './itemFinder';
import { KIND_WORDS, readRow, type ScoreBooks } from './readRow';
import { placeOf, type Ready } from './ready';
import { missingIn, saidIn, withRow } from './snapshot';
import { describeSums } from './sums';

/** Newer than any revision: the registers as they stand. */
const NOW = Number.MAX_SAFE_INTEGER;
const shown = (score: number | null): string => (score === null ? 'trống' : score.toLocaleString('vi', { maximumFractionDigits: 2 }));

const openBooks = async (db: Db, { today }: JudgedFile): Promise<ScoreBooks> => {
  const known = await readScoresKnown(db, NOW, `${today}T00:00:00+07:00`);
  const finders = new Map(
    known.scorings.map((scoring): [string, (words: string) => Item | undefined] => [scoring.version, openItemFinder(scoring)]),
  );
  return {
    ...known,
    findUnit: openUnitFinder(await readRegisters(db, NOW)),
    findItem: ({ version }, words) => finders.get(version)?.(words),
  };
};

const replaced = (
  row: Ready,
  said: NonNullable<ReturnType<typeof saidIn>>,
  { source, revision }: NonNullable<KnownSnapshot['own']>,
): string => {
  const counts = said.denominator === undefined ? '' : `, ${shown(said.numerator ?? null)} trên ${shown(said.denominator)}`;
  return `Thay điểm ${shown(said.score)}${counts} cùng ngày ghi nhận ${dayWords(row.seenOn)} (${source}), ghi ở phiên bản ${revision}.`;
};

const judgeReady = (row: Ready, warnings: readonly string[], { own, newest }: Pick<KnownSnapshot, 'own' | 'newest'>): Judged<Ready> => {
  const place = placeOf(row);
  const findings: Finding[] = warnings.map((reason) => ({ level: 'warned', reason }));
  const said = own === null ? null : saidIn(own.body, row);
  if (said && isSameJson(said, saidIn(withRow(row), row))) return { findings: [], ready: null, place, effect: 'known' };
  if (said && own) findings.push({ level: 'warned', reason: replaced(row, said, own) });
  if (newest && newest.seenOn > row.seenOn)
    findings.push({
      level: 'warned',
      reason: `Đã có điểm ghi nhận ngày ${dayWords(newest.seenOn)}, mới hơn ngày ${dayWords(row.seenOn)}: dòng này được giữ lại, không đổi số đang hiển thị.`,
    });
  return { findings, ready: row, place, effect: said ? 'changed' : 'new' };
};

/** Judges rows of scores by the registers, the scoring in force and the actual ledger; what the file said before is kept in mind. */
export const openServiceScoresJudge = async (db: Db, file: JudgedFile): Promise<Judge<Ready>> => {
  const books = await openBooks(db, file);
  const told = new Map<string, ScoreBody>();
  const kinds = new Map<Ready['periodKind'], number>();
  const places = new Set<string>();
  return async (at, rows) => {
    const read = rows.map((row) => ({ line: row.line, result: readRow(row, books, file) }));
    const scores = read.flatMap(({ line, result }) => ('ready' in result ? [{ ...result, line }] : []));
    const stored = await readSnapshots(
      at,
      scores.map(({ ready }) => ready),
    );
    const lastLines = new Map<string, number>();
    for (const { ready, line } of scores) {
      const snapshot = snapshotPlace(ready);
      // Of a place said twice the first is judged; the second is refused as a double.
      if (places.has(placeOf(ready))) continue;
      places.add(placeOf(ready));
      if (!kinds.has(ready.periodKind)) kinds.set(ready.periodKind, line);
      told.set(snapshot, withRow(ready, told.get(snapshot) ?? stored.get(snapshot)?.own?.body));
      lastLines.set(snapshot, line);
    }
    /** What is said of a whole snapshot, and of a file of several kinds of periods: once, at a row of it. */
    const wholeOf = (ready: Ready, line: number): string[] => {
      const snapshot = snapshotPlace(ready);
      const [firstKind] = kinds.keys();
      const mixed =
        firstKind !== undefined && firstKind !== ready.periodKind && kinds.get(ready.periodKind) === line
          ? [`Tệp có cả kỳ ${KIND_WORDS[firstKind]} và kỳ ${KIND_WORDS[ready.periodKind]}: được ghi riêng, không so với nhau.`]
          : [];
      const body = told.get(snapshot);
      const scoring = scoringIn(books.scorings, ready.period);
      if (lastLines.get(snapshot) !== line || !body || !scoring) return mixed;
      const newest = stored.get(snapshot)?.newest ?? null;
      const lost = newest && newest.seenOn < ready.seenOn ? missingIn(body, newest.body) : 0;
      return [
        ...mixed,
        ...describeSums(scoring, body),
        ...(newest && lost > 0
          ? [`Lần ghi nhận này thiếu ${lost} điểm mà lần trước (${dayWords(newest.seenOn)}) có: khi ghi, các điểm ấy không còn hiển thị.`]
          : []),
      ];
    };
    return read.map(({ line, result }): Judged<Ready> => {
      if ('faults' in result) return refusedRow(result.faults);
      const { ready, warnings } = result;
      const known = stored.get(snapshotPlace(ready)) ?? { own: null, newest: null };
      return judgeReady(ready, [...warnings, ...wholeOf(ready, line)], known);
    });
  };
};
