import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { AlarmTarget } from '../../../contract/alarms';
import { isParameterCode } from '../../sources/stationFiles/parameters';
import { sourcesAt, toSource } from '../../store/rows/storedSource';
import type { Db } from '../../store/store';
import { readRegister } from '../environment/readRegister';
import { readCatalogue } from '../readCatalogue';

const named = (some: 'all' | readonly string[]): readonly string[] => (some === 'all' ? [] : some);
const lacking = (asked: readonly string[], known: ReadonlySet<string>): string => asked.filter((each) => !known.has(each)).join(', ');

const checkStations = async (
  db: Db,
  revision: number,
  target: Extract<AlarmTarget, { stations: 'all' | string[] }>,
): Promise<string | null> => {
  const register = await readRegister(db, revision);
  const unknown = lacking(named(target.stations), new Set(register.map(({ thing }) => thing.id)));
  if (unknown !== '') return `Danh mục không có trạm: ${unknown}. Hãy chọn trạm trong danh mục.`;
  const chosen = register.filter(({ thing }) => target.stations === 'all' || target.stations.includes(thing.id));
  if (target.kind === 'index') {
    const kind = target.index === 'VN_AQI' ? 'ambient-air' : 'surface-water';
    const others = target.stations === 'all' ? [] : chosen.filter(({ thing }) => thing.kind !== kind);
    const names = others.map(({ thing }) => thing.name).join(', ');
    return names === '' ? null : `${target.index} không tính cho: ${names}. Hãy bỏ các trạm này.`;
  }
  if (target.kind === 'station') return null;
  const measured = new Set(chosen.flatMap(({ streams }) => streams.map(({ parameter }) => parameter)));
  // Of all stations a parameter may be meant that one will measure some day.
  const mayCome = (code: string) => target.stations === 'all' && isParameterCode(code);
  const unmeasured = lacking(
    named(target.parameters).filter((code) => !mayCome(code)),
    measured,
  );
  return unmeasured === '' ? null : `Không trạm nào đã chọn đo thông số: ${unmeasured}. Hãy chọn thông số mà trạm có đo.`;
};

const checkIndicator = async (
  db: Db,
  revision: number,
  { set, indicator, over }: Extract<AlarmTarget, { kind: 'indicator' }>,
): Promise<string | null> => {
  const { sets } = await readCatalogue(db, revision);
  const found = sets.find(({ id }) => id === set)?.indicators.find(({ code }) => code === indicator);
  if (!found) return `Danh mục không có chỉ tiêu "${indicator}" trong bộ "${set}". Hãy chọn chỉ tiêu trong danh mục.`;
  return over === 'areas' && !found.hasAreas
    ? `Chỉ tiêu "${found.name}" chưa có số liệu theo xã, phường. Hãy chọn theo dõi toàn tỉnh.`
    : null;
};

const checkSources = async (db: Db, revision: number, asked: 'all' | readonly string[]): Promise<string | null> => {
  const { rows } = await sql`select * from ${sourcesAt(revision)}`.execute(db);
  const known = z.array(z.unknown()).parse(rows).map(toSource);
  const unknown = lacking(named(asked), new Set(known.map(({ id }) => id)));
  if (unknown !== '') return `Danh mục không có nguồn dữ liệu: ${unknown}. Hãy chọn nguồn trong danh mục.`;
  const chosen = known.filter(({ id }) => named(asked).includes(id));
  // One that is not switched on has no cadence either: beside others it may wait for its day.
  return chosen.length === 0 || chosen.some(({ limits }) => limits !== null)
    ? null
    : `Nguồn không có chu kỳ nên không có trạng thái để theo dõi: ${chosen.map(({ name }) => name).join(', ')}. Hãy chọn nguồn khác.`;
};

/** Why a rule cannot watch this at a revision, in words; null where all that it names exists. What is meant by `all` need not exist yet. */
export const checkTarget = (db: Db, revision: number, target: AlarmTarget): Promise<string | null> => {
  if (target.kind === 'indicator') return checkIndicator(db, revision, target);
  return target.kind === 'source' ? checkSources(db, revision, target.sources) : checkStations(db, revision, target);
};
