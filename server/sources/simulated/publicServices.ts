import { monthAt, monthIndex, yearOf } from './calendar';
import { percent, pick, type Noise } from './noise';
import type { SimulatedArea, SimulationParameters } from './parameters';
import { outcome, promised } from './row';
import { stoodIn, type Look, type SimulatedSet } from './simulatedSet';

interface Dossiers {
  received: number;
  online: number;
  onTime: number;
}
interface Office {
  key: string;
  perMonth: number;
  onlinePercent: number;
  onTimePercent: number;
}

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** Dossiers of administrative procedures: those of the areas and of the provincial offices, counted from the start of each month. */
export const simulatePublicServices = (noise: Noise, { publicServices: given, areas }: SimulationParameters): SimulatedSet => {
  const officeOf = ({ code, population }: SimulatedArea): Office => ({
    key: code,
    perMonth: (population / 1000) * pick(noise, `ho-so/${code}`, given.area.dossiersPerThousand),
    onlinePercent: pick(noise, `truc-tuyen/${code}`, given.area.onlinePercent),
    onTimePercent: pick(noise, `dung-han/${code}`, given.area.onTimePercent),
  });
  const { dossiers, ...rates } = given.provincialOffices;
  const offices: Office[] = [{ key: 'cap-tinh', perMonth: dossiers, ...rates }, ...areas.map(officeOf)];
  const communes = areas.map((area) => ({ area, office: officeOf(area) }));
  const count = ({ key, perMonth, onlinePercent, onTimePercent }: Office, { month, part }: Look): Dossiers => {
    const index = monthIndex(month);
    const age = (yearOf(month) - given.baseYear) * 12 + index;
    const wave = (of: string): number => noise(`${of}/${key}/${month}`);
    const received = Math.round(perMonth * (given.seasons[index] ?? 1) * (1 + given.spread * wave('thang')) * part);
    const online = between(0, onlinePercent + given.onlineGainPerMonth * age + 3 * wave('truc-tuyen'), 99.5);
    const onTime = between(0, onTimePercent + 0.8 * wave('dung-han'), 100);
    return { received, online: Math.round((received * online) / 100), onTime: Math.round((received * onTime) / 100) };
  };
  const total = (look: Look): Dossiers => {
    const each = offices.map((office) => count(office, look));
    const sum = (of: (one: Dossiers) => number): number => each.reduce((all, one) => all + of(one), 0);
    return { received: sum(({ received }) => received), online: sum(({ online }) => online), onTime: sum(({ onTime }) => onTime) };
  };
  const rowsOf = ({ received, online, onTime }: Dossiers, { month, observedAt }: Look, part?: readonly [string, string]) => [
    outcome('tiep-nhan', month, received, observedAt, part),
    // Of no dossiers there is no share.
    ...(received === 0
      ? []
      : [
          outcome('ty-le-truc-tuyen', month, percent(online, received), observedAt, part),
          outcome('ty-le-dung-han', month, percent(onTime, received), observedAt, part),
        ]),
  ];
  const months = Array.from({ length: 12 }, (_, index) => index);
  return {
    id: given.set.id,
    head: given.set.head,
    indicators: given.indicators,
    promises: (year) =>
      months.flatMap((index) =>
        (
          [
            ['ty-le-truc-tuyen', given.targets.onlinePercent],
            ['ty-le-dung-han', given.targets.onTimePercent],
          ] as const
        ).map(([code, value]) =>
          promised(code, monthAt(year, index), { kind: 'bound', op: 'ge', value }, { role: 'target', basis: 'muc-tieu-mau' }),
        ),
      ),
    assigned: () => [],
    whole: (look) => {
      const all = total(look);
      return [
        ...rowsOf(all, look),
        outcome('truc-tuyen', look.month, all.online, look.observedAt),
        outcome('dung-han', look.month, all.onTime, look.observedAt),
      ];
    },
    members: (look) =>
      communes
        .filter(({ area }) => stoodIn(area, look.month))
        .flatMap(({ area, office }) => rowsOf(count(office, look), look, ['area', area.code])),
  };
};
