import type { Agency } from '../../../contract/agencies';
import type { Area } from '../../../contract/areas';
import { daysOf } from '../../../contract/period';

/** The registers that units are looked up in, every bearer of a code in them. */
interface UnitRegisters {
  agencies: readonly Agency[];
  areas: readonly Area[];
}
interface Bearer {
  /** `area:03646`, `agency:so-noi-vu`: what rows name it by. */
  unit: string;
  name: string;
  validFrom: string | null;
  validTo: string | null;
  successors: readonly string[];
}
/** `formerly`: the name of the unit that the words are of, where its work has passed to this one. */
export type FoundUnit = { unit: string; name: string; formerly: string | null } | { wrong: string };

const PROVINCE = { unit: 'province:tinh', name: 'Toàn tỉnh', formerly: null };
const PROVINCE_NAMES = new Set(['tinh', 'tỉnh', 'toàn tỉnh', 'sơn la', 'tỉnh sơn la', 'province:tinh']);
/** Codes of areas have five digits; Excel drops the zeros that they begin with. */
const AREA_CODE = /^(area:)?\d{3,5}$/;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^(ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?=xã |phường |thị trấn |tỉnh)/u, '');

const bearersOf = ({ agencies, areas }: UnitRegisters): Bearer[] => [
  ...agencies.map(({ id, successors, ...rest }) => ({
    ...rest,
    unit: `agency:${id}`,
    successors: successors.map((next) => `agency:${next.id}`),
  })),
  ...areas.map(({ code, successors, ...rest }) => ({
    ...rest,
    unit: `area:${code}`,
    successors: successors.map((next) => `area:${next.code}`),
  })),
];

/** One that has successors and no known last day has ended, as everywhere. */
const standsIn = ({ validFrom, validTo, successors }: Bearer, { first, last }: { first: string; last: string }): boolean =>
  (validFrom === null || validFrom <= last) && (validTo === null ? successors.length === 0 : validTo > first);
const isToCome = ({ validFrom }: Bearer, { last }: { last: string }): boolean => validFrom !== null && validFrom > last;

const groupOf = (bearers: readonly Bearer[], keyOf: (bearer: Bearer) => string): Map<string, Bearer[]> => {
  const groups = new Map<string, Bearer[]>();
  for (const each of bearers) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
};
const dayWords = (day: string): string => day.split('-').toReversed().join('/');
const listed = (units: readonly Bearer[]): string =>
  units.map(({ unit, name }) => `${name} (${unit.slice(unit.indexOf(':') + 1)})`).join(', ');

/**
 * The unit that words name, by id, code or whole name, as it stood in a period: one that had ended by then gives way to its one
 * successor, and is refused in Vietnamese words where it has several or none, [DV6]. Names are compared to the letter, whatever their
 * case and spacing: accents tell communes apart.
 */
export const openUnitFinder = (registers: UnitRegisters): ((words: string, period: string) => FoundUnit) => {
  const bearers = bearersOf(registers);
  const byUnit = groupOf(bearers, ({ unit }) => unit);
  const byName = groupOf(bearers, ({ name }) => plain(name));
  const named = (words: string): Bearer[] => {
    const code = AREA_CODE.test(words) ? `area:${words.replace('area:', '').padStart(5, '0')}` : null;
    return byUnit.get(code ?? words) ?? byUnit.get(`agency:${words}`) ?? byName.get(plain(words)) ?? [];
  };
  /** All that stand in the period in the place of one that had ended; a register that turns in a circle ends. */
  const heirsOf = (ended: Bearer, days: { first: string; last: string }): Bearer[] => {
    const heirs = new Map<string, Bearer>();
    const seen = new Set<string>([ended.unit]);
    const follow = (unit: string): void => {
      if (seen.has(unit)) return;
      seen.add(unit);
      for (const next of byUnit.get(unit) ?? [])
        if (standsIn(next, days)) heirs.set(next.unit, next);
        else if (!isToCome(next, days)) for (const each of next.successors) follow(each);
    };
    for (const next of ended.successors) follow(next);
    // A code that is used again is also that of the successor itself.
    if (ended.successors.includes(ended.unit))
      for (const next of byUnit.get(ended.unit) ?? []) if (standsIn(next, days)) heirs.set(next.unit, next);
    return [...heirs.values()];
  };
  return (words, period) => {
    if (PROVINCE_NAMES.has(plain(words))) return PROVINCE;
    const days = daysOf(period);
    const found = named(words.trim());
    if (found.length === 0)
      return {
        wrong: `Không có đơn vị "${words}" trong danh mục cơ quan, xã, phường. Ghi mã hoặc đúng tên; nếu là đơn vị trước sắp xếp, hãy ghi đơn vị kế thừa.`,
      };
    const standing = found.filter((each) => standsIn(each, days));
    const [one, ...others] = standing;
    if (one && others.length > 0)
      return { wrong: `Có nhiều đơn vị "${words}" trong kỳ ${period}: ${listed(standing)}. Hãy ghi mã đơn vị.` };
    if (one) return { unit: one.unit, name: one.name, formerly: null };
    const ended = found.filter((each) => !isToCome(each, days)).toSorted((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1));
    const last = ended[0];
    if (!last) {
      const begins = found.map(({ validFrom }) => validFrom ?? '').toSorted()[0] ?? '';
      return { wrong: `${found[0]?.name ?? words} chỉ có từ ngày ${dayWords(begins)}, kỳ ${period} trước ngày đó. Hãy kiểm tra kỳ.` };
    }
    const until = last.validTo === null ? 'đã kết thúc hoạt động' : `kết thúc ngày ${dayWords(last.validTo)}`;
    const heirs = heirsOf(last, days);
    const [heir, ...more] = heirs;
    if (!heir)
      return { wrong: `${last.name} ${until}, danh mục chưa ghi đơn vị kế thừa trong kỳ ${period}. Hãy ghi đơn vị đang phụ trách.` };
    if (more.length > 0)
      return { wrong: `${last.name} ${until}, có nhiều đơn vị kế thừa: ${listed(heirs)}. Hãy tách số và ghi từng đơn vị kế thừa.` };
    return { unit: heir.unit, name: heir.name, formerly: last.name };
  };
};
