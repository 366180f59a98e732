import { useTranslation } from 'react-i18next';
import { ledger as ledgers } from '../../../../contract/money';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import type { OnChoice } from './choice';
import type { DossiersBody } from './dossierYear';

interface LedgerSwitchProps {
  of: Pick<DossiersBody, 'ledger' | 'ledgers'>;
  /** Why a ledger without figures cannot be chosen, in words. */
  unavailable: string;
  onChoice: OnChoice;
}

/** Actual or simulated dossiers; a ledger that has none cannot be chosen. */
export const LedgerSwitch = ({ of, unavailable, onChoice }: LedgerSwitchProps) => {
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
      onChoose={(ledger) => onChoice({ ledger })}
    />
  );
};
