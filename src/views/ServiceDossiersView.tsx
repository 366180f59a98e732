import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { ForecastLine } from '../features/forecast/ForecastLine';
import { unitOf, type DossierChoice, type OnChoice } from '../features/public-services/dossiers/choice';
import { DossiersPage } from '../features/public-services/dossiers/DossiersPage';

/** How choices stand in the address. */
const LEDGERS = { that: 'actual', 'mo-phong': 'simulated' } as const;
const KINDS = { so: 'agency', xa: 'area' } as const;
const RATES = {
  'truc-tuyen': 'online',
  'toan-trinh': 'full',
  'thanh-toan': 'paid',
  'dung-han': 'on-time',
  'so-hoa': 'digitised',
  'tai-su-dung': 'reused',
  'hai-long': 'satisfied',
} as const;

const read = <W extends string>(words: Readonly<Record<string, W>>, text: string | undefined): W | undefined =>
  text === undefined ? undefined : words[text];
const write = (words: Readonly<Record<string, string>>, meant: string | undefined): string | undefined =>
  Object.keys(words).find((word) => words[word] === meant);
const FIRST = 'on-time';

const keyOf = (area: string | undefined, agency: string | undefined): string | undefined =>
  area === undefined ? agency && `agency:${agency}` : `area:${area}`;

interface Address {
  nam?: string;
  bo?: string;
  t?: string;
  area?: string;
  agency?: string;
  lv?: string;
  tl?: string;
  gop?: string;
  cap?: string;
  it?: string;
}

const readChoice = ({ nam, bo, t, area, agency, lv, tl, gop, cap, it }: Address): DossierChoice => {
  const unit = keyOf(area, agency);
  return {
    year: nam ?? t?.slice(0, 4),
    ledger: read(LEDGERS, bo),
    period: t,
    isCumulative: gop === 'luy-ke',
    rate: read(RATES, tl) ?? FIRST,
    unit,
    field: lv,
    kind: read(KINDS, cap) ?? (unit === undefined ? 'area' : (unitOf(unit)?.kind ?? 'area')),
    atLeast: it === undefined ? undefined : Number(it),
  };
};

/** The address after a change; what is undefined leaves it. */
const writeChoice = (old: Address, change: Partial<DossierChoice>): Record<string, string | undefined> => {
  const next = { ...readChoice(old), ...change };
  const unit = next.unit === undefined ? null : unitOf(next.unit);
  return {
    ...('year' in change ? { nam: next.year } : {}),
    bo: write(LEDGERS, next.ledger),
    t: next.period,
    gop: next.isCumulative ? 'luy-ke' : undefined,
    tl: next.rate === FIRST ? undefined : write(RATES, next.rate),
    area: unit?.kind === 'area' ? unit.code : undefined,
    agency: unit?.kind === 'agency' ? unit.code : undefined,
    lv: next.field,
    ...('kind' in change ? { cap: write(KINDS, next.kind) } : {}),
    it: next.atLeast === undefined ? undefined : String(next.atLeast),
  };
};

/** Dossiers of administrative procedures; all that one chooses stands in the address, and Back undoes it. */
export const ServiceDossiersView = () => {
  const search = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const { asOf } = search;
  const choice = useMemo(() => readChoice(search), [search]);
  const onChoice: OnChoice = useCallback(
    (change) =>
      void navigate({
        to: '.',
        resetScroll: false,
        search: (old) => {
          const kept = Object.fromEntries(
            Object.entries({ ...old, ...writeChoice(old, change) }).filter(([, value]) => value !== undefined),
          );
          // A figure of another cut is not the one whose passport was open.
          const { figure: _, ...rest } = kept;
          return rest;
        },
      }),
    [navigate],
  );
  const forecast = useCallback(
    ({ set, indicator, area: of }: { set: string; indicator: string; area: string | undefined }) => (
      <ForecastLine set={set} indicator={indicator} area={of} asOf={asOf ?? null} />
    ),
    [asOf],
  );
  return <DossiersPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} forecast={forecast} />;
};
