/** What a value must reach: at most, or at least, so much; `of: 'ratio'` holds the ratio to the floor instead of the value. */
export interface Aim {
  most?: number;
  least?: number;
  of?: 'value' | 'ratio';
}

/** One figure of the bench beside its floor: what the bare machine does with the same bytes in the same run. */
export interface Metric {
  name: string;
  value: number;
  unit: string;
  floor: number | null;
  /** value / floor, whichever of the two is better. */
  ratio: number | null;
  aim: string | null;
  /** null where nothing was promised. */
  ok: boolean | null;
  note: string | null;
}

interface Measured {
  name: string;
  value: number;
  unit: string;
  floor?: number;
  aim?: Aim;
  note?: string;
}

const words = ({ most, least, of = 'value' }: Aim, unit: string): string => {
  const subject = of === 'ratio' ? 'tỷ lệ ' : '';
  const tail = of === 'ratio' || unit === '' ? '' : ` ${unit}`;
  const parts = [...(most === undefined ? [] : [`≤ ${most}`]), ...(least === undefined ? [] : [`≥ ${least}`])];
  return `${subject}${parts.join(', ')}${tail}`;
};

/** A value that is no number reaches no aim: a measurement that saw nothing never passes. */
const reaches = ({ most = Infinity, least = -Infinity }: Aim, held: number): boolean => held <= most && held >= least;

/** Sets a measured value beside its floor and its aim. */
export const metric = ({ name, value, unit, floor, aim, note }: Measured): Metric => {
  const ratio = floor === undefined || floor === 0 ? null : value / floor;
  const held = aim?.of === 'ratio' ? (ratio ?? Number.NaN) : value;
  return {
    name,
    value,
    unit,
    floor: floor ?? null,
    ratio,
    aim: aim ? words(aim, unit) : null,
    ok: aim ? reaches(aim, held) : null,
    note: note ?? null,
  };
};
