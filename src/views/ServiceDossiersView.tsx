import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { ForecastLine } from '../features/forecast/ForecastLine';
import { unitOf, type DossierChoice, type OnChoice } from '../features/public-services/dossiers/choice';
import { DossiersPage } from '../features/public-services/dossiers/DossiersPage';
import { LEDGERS, read, write } from './addressWords';
import { useOwnSearch, type OwnSearch } from './useOwnSearch';

/** How choices stand in the address. */
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

const FIRST = 'on-time';

const keyOf = (area: string | undefined, agency: string | undefined): string | undefined =>
  area === undefined ? agency && `agency:${agency}` : `area:${area}`;

const readChoice = ({ nam, bo, t, area, agency, lv, tl, gop, cap, it }: OwnSearch): DossierChoice => {
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
const writeChoice = (old: OwnSearch, change: Partial<DossierChoice>): OwnSearch => {
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
  const choose = useOwnSearch();
  const { asOf } = search;
  const choice = useMemo(() => readChoice(search), [search]);
  const onChoice: OnChoice = useCallback((change) => choose((old) => writeChoice(old, change)), [choose]);
  const forecast = useCallback(
    ({ set, indicator, area: of }: { set: string; indicator: string; area: string | undefined }) => (
      <ForecastLine set={set} indicator={indicator} area={of} asOf={asOf ?? null} />
    ),
    [asOf],
  );
  return <DossiersPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} forecast={forecast} />;
};
