import type { DossierCounts } from '../../../../contract/feeds/serviceDossiers';
import { isSameJson } from '../../../ingest/sameJson';
import { COUNT_WORDS, reasonsAgainstDossier } from '../../../ingest/services/checkDossiers';
import { readKnownUnits } from '../../../ingest/services/knownUnits';
import { dossierPlace } from '../../../ingest/services/olderDossiers';
import { openUnitFinder } from '../../../sources/services/openUnitFinder';
import { readRegisters } from '../../../store/rows/storedRegisters';
import type { Db } from '../../../store/store';
import type { Finding, Judge, Judged, JudgedFile, TypedRow } from '../kind';
import { dayWords } from '../dayWords';
import { describeJump } from '../observations/compareFigures';
import { openTotals } from '../openTotals';
import { COUNTS } from './columns';
import { openFieldBook } from './fieldBook';
import { readKnownDossiers, type KnownDossiers } from './known';
import { isTotal, readRow, type DossierBooks, type DossierLine } from './readRow';
import type { Ready } from './ready';
import { refusedRow } from '../refusedRow';
import { sentence } from '../sentence';

/** Newer than any revision: the registers as they stand. */
const NOW = Number.MAX_SAFE_INTEGER;
type Units = Parameters<typeof reasonsAgainstDossier>[1];

/** The total that a line tells, and those that it is part of. */
const totalOf = ({ unit, field, month }: DossierLine): string =>
  JSON.stringify([month, unit === 'province:tinh' ? '*' : unit, field?.code ?? '*']);
const groupsOf = ({ unit, field, month }: DossierLine): string[] =>
  [
    [month, '*', field?.code],
    [month, unit, '*'],
    [month, '*', '*'],
  ].map((group) => JSON.stringify(group));

/** The day whose end a moment is: `2026-03-31T17:00Z` is that of 31/03/2026. */
const dayOf = (moment: string): string => dayWords(new Date(Date.parse(moment) + 7 * 3_600_000 - 1).toISOString().slice(0, 10));

/** What the row tells over what stands: what it leaves out stays as it was. */
const merged = (counts: DossierCounts, known: DossierCounts | undefined): DossierCounts => {
  const all = { ...counts };
  for (const count of COUNTS) all[count] ??= known?.[count] ?? null;
  return all;
};
const received = ({ receivedOnline, receivedDirect, receivedPost }: DossierCounts): number =>
  (receivedOnline ?? 0) + (receivedDirect ?? 0) + (receivedPost ?? 0);

const describeChange = (
  counts: DossierCounts,
  { counts: before, source, revision, observedAt }: KnownDossiers,
  told: DossierCounts,
): string[] => {
  const changed = COUNTS.filter((count) => told[count] !== null && before[count] !== null && told[count] !== before[count]);
  const kept = COUNTS.filter((count) => told[count] === null && before[count] !== null);
  const listed = changed.slice(0, 3).map((count) => `${COUNT_WORDS[count]} ${before[count]} → ${told[count]}`);
  const jump = describeJump(received(counts), received(before), { unit: 'hồ sơ', of: 'số tiếp nhận đang có' });
  return [
    ...(changed.length > 0
      ? [
          `Thay ${listed.join('; ')}${changed.length > listed.length ? ` và ${changed.length - listed.length} số khác` : ''} (${source}), ghi ở phiên bản ${revision}.`,
        ]
      : []),
    ...(kept.length > 0
      ? [`Giữ ${kept.length} số dòng này không ghi${observedAt === null ? '' : `, số liệu đến ngày ${dayOf(observedAt)}`} (${source}).`]
      : []),
    ...(jump === null ? [] : [jump]),
  ];
};

const judgeLine = (
  line: DossierLine,
  field: NonNullable<DossierLine['field']>,
  known: KnownDossiers | undefined,
  units: Units,
): Judged<Ready> => {
  const { unit, month, observedAt, from, warnings } = line;
  const counts = merged(line.counts, known?.counts);
  const place = dossierPlace({ unit, field: field.code, month });
  const refused = (reasons: readonly string[]): Judged<Ready> => ({ ...refusedRow(reasons), place });
  if (COUNTS.every((count) => line.counts[count] === null))
    return refused(['Dòng không có số nào. Nếu chưa có số, hãy bỏ dòng này: để trống không phải là 0.']);
  const wrong = reasonsAgainstDossier({ unit, month, counts }, units);
  if (wrong.length > 0) return refused(wrong.map(sentence));
  if (known && isSameJson(counts, known.counts)) return { findings: [], ready: null, place, effect: 'known' };
  if (known?.observedAt && observedAt === null)
    return refused([
      `Số đang có tính đến ngày ${dayOf(known.observedAt)}, dòng này không ghi Ngày số liệu nên không thay. Hãy ghi Ngày số liệu, hoặc bỏ dòng này.`,
    ]);
  if (known?.observedAt && observedAt !== null && observedAt < known.observedAt)
    return refused([
      `Số đang có tính đến ngày ${dayOf(known.observedAt)}, mới hơn ngày ${dayOf(observedAt)} của dòng này nên không thay. Hãy bỏ dòng này; nếu là số sửa lại, ghi ngày số liệu mới.`,
    ]);
  const reasons = [...warnings, ...(known ? describeChange(counts, known, line.counts) : [])];
  const findings: Finding[] = reasons.map((reason) => ({ level: 'warned', reason }));
  const ready: Ready = { unit, field: field.code, fieldName: field.name, month, counts, provenance: 'imported', source: from, observedAt };
  return { findings, ready, place, effect: known ? 'changed' : 'new' };
};

/** Judges rows of dossiers by the registers, the fields and the actual ledger; what the file said before is kept in mind. */
export const openServiceDossiersJudge = async (db: Db, file: JudgedFile): Promise<Judge<Ready>> => {
  const books: DossierBooks = { findUnit: openUnitFinder(await readRegisters(db, NOW)), fields: await openFieldBook(db) };
  const units: Units = { registers: await readKnownUnits(db, NOW), today: file.today };
  const totals = openTotals({
    names: COUNT_WORDS,
    shown: (count) => count.toLocaleString('vi'),
    empty: 'Dòng tổng không có dòng thành phần nào trong tệp. Hãy nhập từng đơn vị, từng lĩnh vực.',
  });
  return async (at, rows) => {
    // A field that is new may be brought by any of its rows.
    const isBringing = ({ values }: TypedRow): number => (values['fieldCode'] ? 0 : 1);
    const inOrder = rows.toSorted((a, b) => isBringing(a) - isBringing(b));
    const read = new Map(inOrder.map((row) => [row.line, readRow(row, books, file)]));
    const parts = [...read].flatMap(([number, result]) =>
      'line' in result && result.line.field !== null && !isTotal(result.line)
        ? [{ number, line: result.line, field: result.line.field }]
        : [],
    );
    const known = await readKnownDossiers(
      at,
      parts.map(({ line, field }) => ({ unit: line.unit, month: line.month, field: field.code })),
    );
    const late = new Map(parts.map(({ number, line }) => [number, totals.settledBefore(groupsOf(line))]));
    for (const { line } of parts) totals.add(groupsOf(line), line.counts);
    return rows.map(({ line: number }): Judged<Ready> => {
      const result = read.get(number);
      if (!result) return refusedRow(['Dòng không đọc được.']);
      if ('faults' in result) return refusedRow(result.faults);
      const { line } = result;
      if (line.field === null || isTotal(line)) {
        const wrong = totals.check(totalOf(line), line.counts, number);
        return wrong.length === 0 ? { findings: [], ready: null, place: null, effect: 'known' } : refusedRow(wrong);
      }
      const total = late.get(number) ?? null;
      if (total !== null)
        return refusedRow([`Dòng tổng ở dòng ${total} không gồm dòng này. Hãy đặt các dòng thành phần liền trước dòng tổng.`]);
      return judgeLine(line, line.field, known.get(dossierPlace({ unit: line.unit, field: line.field.code, month: line.month })), units);
    });
  };
};
