import { useTranslation } from 'react-i18next';
import { ledger as ledgers, type Ledger } from '../../contract/money';
import { SegmentedSwitch } from './SegmentedSwitch';

interface LedgerSwitchProps {
  of: { ledger: Ledger; ledgers: readonly Ledger[] };
  /** Why a ledger without figures cannot be chosen, in words; undefined where it can be all the same. */
  unavailable: string | undefined;
  onChoose: (ledger: Ledger) => void;
}

/** Actual or simulated figures; a ledger that has none cannot be chosen. */
export const LedgerSwitch = ({ of, unavailable, onChoose }: LedgerSwitchProps) => {
  const { t } = useTranslation();
  return (
    <SegmentedSwitch
      label={t('money.ledger')}
      value={of.ledger}
      segments={ledgers.options.map((id) => ({
        id,
        label: t(`money.ledgers.${id}`),
        unavailable: of.ledgers.includes(id) ? undefined : unavailable,
      }))}
      onChoose={onChoose}
    />
  );
};
