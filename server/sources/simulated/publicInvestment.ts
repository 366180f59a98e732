import { monthAt, monthIndex, yearOf } from './calendar';
import { billions, cumulative, percent, pick, type Noise } from './noise';
import type { SimulationParameters } from './parameters';
import { outcome, promised, type SimulatedRow } from './row';
import { stoodIn, type Look, type SimulatedSet } from './simulatedSet';

interface Member {
  part: readonly [dimension: string, member: string];
  planOf: (month: string) => number;
  speed: number;
}
interface Standing {
  plan: number;
  disbursed: number;
}

/** More than this share of a plan is hardly ever paid out by the end of the year. */
const CAP = 0.985;

/** Disbursement of public investment: invented owners hold most of the plan, each area has a little of its own. */
export const simulatePublicInvestment = (noise: Noise, { publicInvestment: given, areas }: SimulationParameters): SimulatedSet => {
  const growth = (year: number): number => (1 + given.yearlyGrowth) ** (year - given.baseYear);
  const owners = given.owners.map(({ code, planBillion, speed }): Member => ({
    part: ['chu-dau-tu', code],
    planOf: (month) =>
      billions(planBillion * growth(yearOf(month)) * (monthIndex(month) + 1 >= given.supplement.month ? given.supplement.factor : 1)),
    speed,
  }));
  // The plan of an area stands for its whole year.
  const communes = areas.map((area) => ({
    area,
    member: {
      part: ['area', area.code] as const,
      planOf: (month: string) => billions(pick(noise, `von/${area.code}`, given.area.planBillion) * growth(yearOf(month))),
      speed: pick(noise, `toc-do/${area.code}`, given.area.speed),
    },
  }));
  const standing = ({ part: [, key], planOf, speed }: Member, { month, part }: Look): Standing => {
    const plan = planOf(month);
    const before = planOf(monthAt(yearOf(month), 0));
    const share = cumulative({ ...given, noise, key, speed, cap: CAP }, yearOf(month), monthIndex(month), part);
    // What was paid out does not grow by itself when the plan does: a supplement is drawn on only after it has come.
    const own = plan === before ? share * plan : share * before + Math.max(0, share - supplementShare(key, speed, month)) * (plan - before);
    return { plan, disbursed: billions(own) };
  };
  const supplementShare = (key: string, speed: number, month: string): number =>
    cumulative({ ...given, noise, key, speed, cap: CAP }, yearOf(month), given.supplement.month - 2, 1);
  const rows = (member: Member, look: Look): SimulatedRow[] => {
    const { plan, disbursed } = standing(member, look);
    return [
      outcome('giai-ngan', look.month, disbursed, look.observedAt, member.part),
      outcome('ty-le', look.month, percent(disbursed, plan), look.observedAt, member.part),
    ];
  };
  const every = [...owners, ...communes.map(({ member }) => member)];
  const total = (look: Look): Standing => {
    const each = every.map((member) => standing(member, look));
    return {
      plan: billions(each.reduce((sum, { plan }) => sum + plan, 0)),
      disbursed: billions(each.reduce((sum, { disbursed }) => sum + disbursed, 0)),
    };
  };
  const membersIn = (month: string): Member[] => [
    ...owners,
    ...communes.filter(({ area }) => stoodIn(area, month)).map(({ member }) => member),
  ];
  return {
    id: given.set.id,
    head: given.set.head,
    indicators: given.indicators,
    promises: (year) =>
      given.pathPercent.map((value, index) =>
        promised('ty-le', monthAt(year, index), { kind: 'number', value }, { role: 'target', basis: 'lo-trinh-mau' }),
      ),
    assigned: (look) => [
      outcome('ke-hoach', look.month, total(look).plan, look.observedAt),
      ...membersIn(look.month).map((member) => outcome('ke-hoach', look.month, member.planOf(look.month), look.observedAt, member.part)),
    ],
    whole: (look) => {
      const { plan, disbursed } = total(look);
      return [
        outcome('giai-ngan', look.month, disbursed, look.observedAt),
        outcome('ty-le', look.month, percent(disbursed, plan), look.observedAt),
      ];
    },
    members: (look) => membersIn(look.month).flatMap((member) => rows(member, look)),
  };
};
