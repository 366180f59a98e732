import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ServiceUnit } from '../../contract/services';
import { ForecastLine } from '../features/forecast/ForecastLine';
import type { ScoresChoice } from '../features/public-services/choice';
import { ScoresPage } from '../features/public-services/scores/ScoresPage';
import { LEDGERS, read, told, write } from './addressWords';
import { BASES, PERIOD_KINDS, periodOfAddress, unitParams } from './serviceAddress';
import { useOwnSearch } from './useOwnSearch';

const LEVELS = { so: 'agency', xa: 'area' } as const;
const LOOKS = { bang: 'table', nhom: 'groups', 'ban-do': 'map' } as const;

/** The scoreboard of public services; all that one chooses stands in the address, and Back undoes it. */
export const ServicesView = () => {
  const { asOf, bo, ky, muc, cap, kieu, diem } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const choose = useOwnSearch();
  const choice = useMemo(
    (): ScoresChoice => ({
      ...periodOfAddress(ky),
      ledger: read(LEDGERS, bo),
      basis: read(BASES, diem),
      focus: muc,
      level: read(LEVELS, cap) ?? 'agency',
      look: read(LOOKS, kieu) ?? 'table',
    }),
    [bo, ky, muc, cap, kieu, diem],
  );
  const onChoice = useCallback(
    (change: Partial<ScoresChoice>) => {
      const next = { ...choice, ...change };
      choose({
        bo: write(LEDGERS, next.ledger),
        ky: next.period ?? write(PERIOD_KINDS, next.kind),
        diem: write(BASES, next.basis),
        muc: next.focus,
        cap: next.level === 'agency' ? undefined : write(LEVELS, next.level),
        kieu: next.look === 'table' ? undefined : write(LOOKS, next.look),
      });
    },
    [choice, choose],
  );
  const onUnit = useCallback(
    (unit: ServiceUnit) =>
      void navigate({
        to: '/dich-vu-cong/don-vi/$kind/$code',
        params: unitParams(unit),
        search: told({ asOf, bo, ky, diem, muc }),
      }),
    [navigate, asOf, bo, ky, diem, muc],
  );
  const forecast = useCallback(
    (set: string, indicator: string) => <ForecastLine set={set} indicator={indicator} asOf={asOf ?? null} />,
    [asOf],
  );
  return <ScoresPage asOf={asOf ?? null} choice={choice} onChoice={onChoice} onUnit={onUnit} forecast={forecast} />;
};
