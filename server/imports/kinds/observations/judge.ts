import { role as roleSchema } from '../../../../contract/feeds/indicators';
import { daysOf } from '../../../../contract/period';
import { checkPlan, placeOf } from '../../../ingest/checkPlan';
import type { ObservationRow } from '../../../ingest/indicatorPlan';
import { isSameJson } from '../../../ingest/sameJson';
import type { Db } from '../../../store/store';
import { readRole } from '../../cells/readPeriod';
import { foldHeader } from '../../cells/foldHeader';
import type { Finding, Judge, Judged, JudgedFile, TypedRow } from '../kind';
import { groupRows } from '../../rows/groupRows';
import { readSets, readStanding, type SetFacts, type Standing } from './known';
import { readValue } from './readValue';
import { endOfDay, refuseDay } from './days';

interface Ready {
  set: string;
  row: ObservationRow;
}
interface Read extends Ready {
  warnings: string[];
}
type Sets = ReadonlyMap<string, SetFacts>;

const refusing = (reason: string): { wrong: string } => ({ wrong: reason });

const findSet = ({ values }: TypedRow, sets: Sets): SetFacts | { wrong: string } => {
  const code = values['indicator'] ?? '';
  if (values['set']) {
    const named = sets.get(values['set']);
    if (!named) return refusing(`Không có bộ chỉ tiêu "${values['set']}". Xem mã bộ trong danh mục chỉ tiêu.`);
    return named.units.has(code) ? named : refusing(`Bộ chỉ tiêu "${named.id}" không có chỉ tiêu mã "${code}".`);
  }
  const having = [...sets.values()].filter(({ units }) => units.has(code));
  if (having.length > 1)
    return refusing(`Chỉ tiêu "${code}" có ở nhiều bộ: ${having.map(({ id }) => id).join(', ')}. Hãy điền cột Bộ chỉ tiêu.`);
  return having[0] ?? refusing(`Không có chỉ tiêu mã "${code}". Xem mã trong danh mục chỉ tiêu.`);
};

const readBreakdown = ({ values }: TypedRow): ObservationRow['breakdown'] | { wrong: string } => {
  const parts: ObservationRow['breakdown'] = [];
  // Excel drops the zeros that a code of an area begins with.
  if (values['area'])
    parts.push({ dimension: 'area', member: /^\d{3,4}$/.test(values['area']) ? values['area'].padStart(5, '0') : values['area'] });
  if (values['agency']) parts.push({ dimension: 'agency', member: values['agency'] });
  for (const part of (values['breakdown'] ?? '').split(';').filter((each) => each.trim() !== '')) {
    const [dimension = '', member = '', ...rest] = part.split('=').map((each) => each.trim());
    if (dimension === '' || member === '' || rest.length > 0) return refusing(`Phân tổ: "${part.trim()}" phải có dạng chiều=mã.`);
    parts.push({ dimension, member });
  }
  return parts;
};

const readBasis = (text: string | null | undefined, { head }: SetFacts): string | null | { wrong: string } => {
  if (!text) return null;
  const found = head.bases.find(({ id, shortName }) => id === text || foldHeader(shortName) === foldHeader(text));
  return (
    found?.id ?? refusing(`Không có căn cứ "${text}" trong bộ; các căn cứ: ${head.bases.map(({ shortName }) => shortName).join(', ')}.`)
  );
};

const readRow = (row: TypedRow, sets: Sets, file: JudgedFile): Read | { wrong: string } => {
  const { values, words } = row;
  const set = findSet(row, sets);
  if ('wrong' in set) return set;
  const role = roleSchema.safeParse(values['role'] ? readRole(values['role']) : 'actual');
  if (!role.success)
    return refusing(`Loại số liệu: "${values['role']}" không có. Ghi Thực hiện, Ước thực hiện, Kế hoạch, Mục tiêu hoặc Kết quả.`);
  const breakdown = readBreakdown(row);
  if ('wrong' in breakdown) return breakdown;
  const basis = readBasis(values['basis'], set);
  if (basis !== null && typeof basis === 'object') return basis;
  const indicatorCode = values['indicator'] ?? '';
  const period = values['period'] ?? '';
  const dayRefused = refuseDay(period, words['period'] ?? period, set.cadences.get(indicatorCode) ?? null);
  if (dayRefused !== null) return refusing(dayRefused);
  if ((role.data === 'actual' || role.data === 'result') && daysOf(period).first > file.today)
    return refusing(`Kỳ ${period} chưa bắt đầu nên chưa thể có số thực hiện. Hãy kiểm tra kỳ, hoặc ghi là Kế hoạch, Ước thực hiện.`);
  const read = readValue(values['value'] ?? '', values['unit'] ?? null, set.units.get(indicatorCode) ?? '');
  if ('wrong' in read) return read;
  const observation: ObservationRow = {
    indicatorCode,
    breakdown,
    role: role.data,
    period,
    value: read.value,
    verbatim: [words['value'], values['unit']].filter(Boolean).join(' '),
    alignment: 'exact',
    basis,
    source: values['source'] ?? `Tệp ${file.name}`,
    provenance: 'imported',
    observedAt: values['observedAt'] ? endOfDay(values['observedAt']) : null,
  };
  const [reason] = checkPlan({ set: { id: set.id }, observations: [observation] }, set.known);
  return reason === undefined ? { set: set.id, row: observation, warnings: read.warnings } : refusing(reason);
};

const shownValue = ({ verbatim, value }: Standing): string => verbatim ?? JSON.stringify(value);

const judge = ({ set, row, warnings }: Read, now: ReadonlyMap<string, Standing>): Judged<Ready> => {
  const place = `${set} ${placeOf(row)}`;
  const found = now.get(place);
  const standing = found?.withdrawn ? undefined : found;
  const findings = warnings.map((reason): Finding => ({ level: 'warned', reason }));
  if (!standing) return { findings, ready: { set, row }, place, effect: 'new' };
  const isSimulated = standing.provenance === 'simulated';
  if (!isSimulated && isSameJson(standing.value, row.value)) return { findings, ready: null, place, effect: 'known' };
  const was = isSimulated ? `số mô phỏng ${shownValue(standing)}` : `${shownValue(standing)} (${standing.source})`;
  findings.push({ level: 'warned', reason: `Thay ${was}, ghi ở phiên bản ${standing.revision}.` });
  return { findings, ready: { set, row }, place, effect: 'changed' };
};

const readNow = async (db: Db, rows: readonly (Read | { wrong: string })[]): Promise<Map<string, Standing>> => {
  const now = new Map<string, Standing>();
  const good = rows.flatMap((row) => ('wrong' in row ? [] : [row]));
  for (const [set, own] of groupRows(good, (row) => row.set)) {
    const codes = own.map(({ row }) => row.indicatorCode);
    const periods = own.map(({ row }) => row.period);
    for (const each of await readStanding(db, set, codes, periods))
      now.set(`${set} ${placeOf({ ...each, indicatorCode: each.indicator_code, basis: each.basis_id })}`, each);
  }
  return now;
};

/** Judges rows by the sets, acts, members and figures that the store has. */
export const openObservationJudge = async (db: Db, file: JudgedFile): Promise<Judge<Ready>> => {
  const sets = await readSets(db);
  return async (at, rows) => {
    const read = rows.map((row) => readRow(row, sets, file));
    const now = await readNow(at, read);
    return read.map((row): Judged<Ready> =>
      'wrong' in row ? { findings: [{ level: 'refused', reason: row.wrong }], ready: null, place: null, effect: null } : judge(row, now),
    );
  };
};
