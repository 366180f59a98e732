import * as z from 'zod/mini';
import listed from '../../../data/stationParameters.json' with { type: 'json' };

const unit = z.object({ unit: z.string(), spellings: z.array(z.string()), min: z.number(), max: z.number() });
const catalogue = z.object({
  parameters: z.array(
    z.object({ code: z.string(), aliases: z.array(z.string()), listedIn: z.string(), units: z.array(unit).check(z.minLength(1)) }),
  ),
});
type Unit = z.infer<typeof unit>;
interface Parameter {
  code: string;
  /** By plain spelling. */
  units: Map<string, Unit>;
}

/** "PM2.5", "PM25" and "pm2,5" are one name, and so are "Cl dư" and "CL DU". */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replaceAll(/[^A-Z0-9]/g, '');

const plainUnit = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\u03bc\u00b5]/g, 'u')
    .replaceAll('³', '3')
    .replaceAll(/\s/g, '');

const byName = new Map<string, Parameter>();
for (const { code, aliases, units } of catalogue.parse(listed).parameters) {
  const spelled = units.flatMap((each) => [each.unit, ...each.spellings].map((text): [string, Unit] => [plainUnit(text), each]));
  for (const name of [code, ...aliases]) byName.set(plainName(name), { code, units: new Map(spelled) });
}

/** Whether the catalogue has a parameter under exactly this code. */
export const isParameterCode = (code: string): boolean => byName.get(plainName(code))?.code === code;

/** Whether a parameter may come without a unit, as pH may. */
export const mayLackUnit = (name: string): boolean => byName.get(plainName(name))?.units.has('') ?? false;

/** Why a value of this parameter and unit cannot stand (Vietnamese), or null; the catalogue is `data/stationParameters.json`. */
export const badMeasurement = (name: string, value: number, unitText: string): string | null => {
  const parameter = byName.get(plainName(name));
  if (!parameter)
    return `Thông số "${name}" không có trong danh mục (Thông tư 10/2021/TT-BTNMT và phần trung tâm bổ sung); hãy kiểm tra tên hoặc báo trung tâm bổ sung danh mục.`;
  const found = parameter.units.get(plainUnit(unitText));
  if (!found) {
    const allowed = [...new Set([...parameter.units.values()].map((each) => each.unit))].join(', ');
    return `Đơn vị "${unitText}" không dùng cho thông số ${parameter.code}; chỉ nhận: ${allowed}.`;
  }
  const { min, max, unit: shown } = found;
  if (value < 0 && min === 0) return `Giá trị ${value} của ${parameter.code} là số âm; hãy kiểm tra thiết bị đo rồi gửi lại.`;
  if (value < min || value > max)
    return `Giá trị ${value} của ${parameter.code} ngoài khoảng vật lý từ ${min} đến ${max}${shown === '' || shown === '-' ? '' : ` ${shown}`}; hãy kiểm tra thiết bị đo rồi gửi lại.`;
  return null;
};

/** Whether two spellings mean one unit of a parameter; one the catalogue does not have is the same only to the letter. */
export const isSameUnit = (name: string, a: string, b: string): boolean => {
  const [one, other] = [plainUnit(a), plainUnit(b)];
  if (one === other) return true;
  const units = byName.get(plainName(name))?.units;
  const found = units?.get(one);
  return found !== undefined && found === units?.get(other);
};
