import type { ProjectBody } from '../../money/investmentRows';
import { monthAt } from '../calendar';
import { pick, type Noise } from '../noise';
import type { InvestmentParameters, PlacedArea } from './parameters';

/** A project as the generator has it in one year. */
export interface SimulatedProject {
  code: string;
  body: Omit<ProjectBody, 'obstacles'>;
  /** What it is given of the year's capital, as a weight among all. */
  weight: number;
  /** How fast it pays out, 1 being usual. */
  speed: number;
  /** The first month (0 to 12) in which it pays anything out. */
  from: number;
  sources: { code: string; part: number }[];
  obstacle: { text: string; since: string; until: string | null } | null;
}

interface Slot {
  at: number;
  owner: { code: string; name: string; agency: null };
  weight: number;
  speed: number;
  area: PlacedArea | null;
  isProvincial: boolean;
}

/** How far from the middle of its area a project may stand, in parts of the radius of a disc as big as the area. */
const REACH = 0.3;
/** Below so many tỷ đồng a project is of group C. */
const SMALL_BELOW = 240;
const KM_PER_DEGREE = 111.3;
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
const chosen = <T>(list: readonly T[], part: number): T | undefined => list[Math.min(list.length - 1, Math.floor(part * list.length))];

const byShare = (shares: readonly (readonly [string, number])[], part: number): string => {
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  let passed = 0;
  return shares.find(([, share]) => (passed += share) >= part * whole)?.[0] ?? shares[0]?.[0] ?? '';
};

const slotsOf = (noise: Noise, given: InvestmentParameters, areas: readonly PlacedArea[]): Slot[] => {
  const draw = (key: string): number => (noise(key) + 1) / 2;
  const whole = given.owners.reduce((sum, { planBillion }) => sum + planBillion, 0);
  let passed = 0;
  const ends = given.owners.map(({ planBillion }) => (passed += planBillion) / whole);
  const districts = [...new Set(areas.map(({ oldDistrict }) => oldDistrict))].toSorted();
  const provincial = Array.from({ length: given.provincialProjects }, (_, at): Slot | null => {
    const of = ends.findIndex((end) => at / given.provincialProjects < end);
    const owner = given.owners[of];
    const own = ends.filter((_end, index) => index === of).length;
    if (!owner || own === 0) return null;
    return {
      at,
      owner: { code: owner.code, name: `Chủ đầu tư mẫu ${owner.code}`, agency: null },
      weight: (whole / given.provincialProjects) * (0.35 + 1.3 * draw(`du-an/${at}/von`)),
      speed: owner.speed * (1 + 0.3 * noise(`du-an/${at}/toc-do`)),
      area: draw(`du-an/${at}/noi`) < 0.62 ? (chosen(areas, draw(`du-an/${at}/xa`)) ?? null) : null,
      isProvincial: true,
    };
  }).filter((slot) => slot !== null);
  const local = areas.flatMap((area, of) =>
    Array.from({ length: given.projectsPerArea }, (_, nth): Slot => {
      const at = given.provincialProjects + of * given.projectsPerArea + nth;
      const number = String(districts.indexOf(area.oldDistrict) + 1).padStart(2, '0');
      return {
        at,
        owner: { code: `KV${number}`, name: `${given.regionalOwner.name} ${number}`, agency: null },
        weight:
          (pick(noise, `von/${area.code}`, given.regionalOwner.planBillion) / given.projectsPerArea) *
          (0.7 + 0.6 * draw(`du-an/${at}/von`)),
        speed: pick(noise, `toc-do/${area.code}`, given.regionalOwner.speed) * (1 + 0.1 * noise(`du-an/${at}/toc-do`)),
        area,
        isProvincial: false,
      };
    }),
  );
  return [...provincial, ...local];
};

/** A project lasts some years; the next one of its slot has a number and a place of its own. */
const lifeOf = (draw: (key: string) => number, at: number, year: number) => {
  const length = 3 + Math.floor(3 * draw(`du-an/${at}/so-nam`));
  const phase = Math.floor(length * draw(`du-an/${at}/pha`));
  const generation = Math.floor((year - 2025 + phase) / length);
  const startYear = 2025 - phase + generation * length;
  return { generation, startYear, endYear: startYear + length - 1, length };
};

/** From the first year on the projects are numbered through; those before bear the number of their slot. */
const numberOf = (at: number, generation: number, slots: number): string =>
  `${generation < 0 ? `T${-generation}-` : ''}${String(at + 1 + slots * Math.max(0, generation)).padStart(3, '0')}`;

const placeOf = (noise: Noise, key: string, area: PlacedArea | null): [number, number] | null => {
  if (!area) return null;
  const reach = REACH * Math.sqrt(area.areaKm2 / Math.PI);
  const lat = area.lat + (reach * noise(`${key}/vi-do`)) / KM_PER_DEGREE;
  const lon = area.lon + (reach * noise(`${key}/kinh-do`)) / (KM_PER_DEGREE * Math.cos((area.lat * Math.PI) / 180));
  return [round(lon, 5), round(lat, 5)];
};

/** The invented projects of a year: pure in the seed, the parameters and the year. */
export const projectsOf = (noise: Noise, given: InvestmentParameters, areas: readonly PlacedArea[]) => {
  const draw = (key: string): number => (noise(key) + 1) / 2;
  const slots = slotsOf(noise, given, areas);
  const whole = slots.reduce((sum, { weight }) => sum + weight, 0);
  const toProject = (slot: Slot, year: number): SimulatedProject => {
    const { at, owner, area, isProvincial } = slot;
    const life = lifeOf(draw, at, year);
    const number = numberOf(at, life.generation, slots.length);
    const key = `du-an/${number}`;
    const inYear = `${key}/${year}`;
    const isIdle = draw(`${inYear}/cham`) < given.idleShare;
    const speed = slot.speed * (1 + 0.2 * noise(`${inYear}/toc-do`));
    const since = Math.floor(6 * draw(`${inYear}/thang`));
    const lasts = 2 + Math.floor(4 * draw(`${inYear}/keo-dai`));
    const day = String(1 + Math.floor(28 * draw(`${inYear}/ngay`))).padStart(2, '0');
    const isStuck = isIdle || speed < given.slowBelow;
    const isOver = !isIdle && draw(`${inYear}/xong`) < 0.35;
    const shares = isProvincial ? given.provincialSources : given.areaSources;
    const first = byShare(shares, draw(`${key}/nguon`));
    const second = byShare(shares, draw(`${key}/nguon-hai`));
    const hasTwo = second !== first && draw(`${key}/hai-nguon`) < given.secondSourceShare;
    const isBig = at === 0 || (isProvincial && draw(`${key}/nhom`) < 0.08);
    const weight = slot.weight * (isBig ? 2.2 : 1);
    // The big ones run on after the years that they are followed in.
    const billion = Math.round((weight / whole) * 7_300 * life.length * (1.25 + 0.5 * draw(`${key}/tong`)) * (isBig ? 2.5 : 1));
    const group = isBig ? 'A' : billion >= SMALL_BELOW ? 'B' : 'C';
    return {
      code: `DA-${number}`,
      body: {
        name: `Dự án mẫu ${number}`,
        owner,
        group: at === 0 ? 'national' : group,
        field: chosen(given.fields, draw(`${key}/linh-vuc`)) ?? '',
        area: area?.code ?? null,
        place: placeOf(noise, key, area),
        startYear: life.startYear,
        endYear: life.endYear,
        totalInvestment: billion * 1_000_000_000,
        documents: [
          {
            number: `${number}/QĐ-MẪU`,
            title: 'Quyết định phê duyệt dự án (mô phỏng)',
            date: `${life.startYear - 1}-${String(3 + Math.floor(9 * draw(`${key}/quyet-dinh`))).padStart(2, '0')}-15`,
          },
        ],
      },
      weight,
      speed,
      from: isIdle ? 11 + Math.floor(2 * draw(`${inYear}/bat-dau`)) : 0,
      sources: hasTwo
        ? [
            { code: first, part: 0.65 },
            { code: second, part: 0.35 },
          ]
        : [{ code: first, part: 1 }],
      obstacle: isStuck
        ? {
            text: chosen(given.obstacles, draw(`${inYear}/vuong`)) ?? '',
            since: `${monthAt(year, 1 + since)}-${day}`,
            until: isOver ? `${monthAt(year, Math.min(11, 1 + since + lasts))}-${day}` : null,
          }
        : null,
    };
  };
  return (year: number): SimulatedProject[] => slots.map((slot) => toProject(slot, year));
};
