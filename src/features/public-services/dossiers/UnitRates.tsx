import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../../contract/money';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { DataTable } from '../../../ui/table/DataTable';
import { toldOf } from './toldOf';
import { unitRateColumns } from './unitRateColumns';
import { unitRates, type UnitRate } from './unitRates';
import { useUnitDossiers } from './useUnitDossiers';
import { spanText, unitName } from './wording';

interface UnitRatesProps {
  /** `area:03646`, `agency:so-noi-vu`. */
  unit: string;
  ledger: Ledger | undefined;
  asOf: string | null;
}
const idOf = ({ rate }: UnitRate): string => rate;
const none: never[] = [];

/** The seven rates of one unit beside the province's and their targets, of the newest month. */
export const UnitRates = ({ unit, ledger, asOf }: UnitRatesProps) => {
  const { t } = useTranslation();
  const { body, look, revisions, state } = useUnitDossiers(unit, ledger, asOf);
  const rows = useMemo(() => (look ? unitRates(look) : none), [look]);
  const name = look ? unitName(look.now, unit) : '';
  const columns = useMemo(() => (look ? unitRateColumns(look, name, t) : none), [look, name, t]);
  const heading = t('services.dossiers.ofUnit.rates');
  const isNone = look !== null && rows.every(({ percent }) => percent === null);
  return (
    <PanelFrame
      heading={heading}
      sub={look ? spanText(look, t) : ''}
      state={state.kind === 'live' && isNone ? { kind: 'empty' } : state}
      tools={
        look && (
          <>
            <SimulatedMark of={look.now.body.receipt} />
            <ExportButton
              of={async () =>
                (await import('./unitExport')).unitRatesExport(
                  rows,
                  toldOf(body, look, { atLeast: undefined }, { asOf, revisions }, t),
                  name,
                  t,
                )
              }
            />
          </>
        )
      }
    >
      {look && <DataTable caption={heading} rows={rows} columns={columns} rowId={idOf} tools={false} dense />}
    </PanelFrame>
  );
};
