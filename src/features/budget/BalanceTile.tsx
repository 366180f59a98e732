import { useTranslation } from 'react-i18next';
import { moneyText, signedMoneyText } from '../../lib/moneyText';
import { HeadTile } from '../../ui/HeadTiles';
import { simulatedText } from '../../ui/simulatedWords';
import { balanceOf } from './balance';
import { balancePassport } from './passports';
import type { Shown } from './shown';
import { Told } from './Told';
import { soFarText } from './wording';

/** What came in less what went out, of the whole or of an area; of an item there is none. */
export const BalanceTile = ({ shown }: { shown: Shown }) => {
  const { t } = useTranslation();
  const { look, cut } = shown;
  const balance = cut.item === null ? balanceOf(look, cut.area) : null;
  if (!balance)
    return (
      <HeadTile
        name={t('budget.balance.name')}
        figure={<span>{t('panel.empty')}</span>}
        lines={[t(cut.item === null ? 'budget.balance.noSide' : 'budget.balance.noItem')]}
      />
    );
  const { amount, revenue, expenditure, beside } = balance;
  return (
    <HeadTile
      name={t('budget.balance.name')}
      figure={
        <Told
          id="balance"
          size="tile"
          text={signedMoneyText(amount)}
          passport={balancePassport(shown, balance, t)}
          stale={shown.state.kind === 'stale'}
        />
      }
      lines={[
        soFarText(look, t),
        t('budget.balance.sides', { revenue: moneyText(revenue), expenditure: moneyText(expenditure) }),
        ...(beside === 0 ? [] : [t('budget.balance.beside', { amount: moneyText(beside) })]),
        t(`budget.balance.${amount > 0 ? 'surplus' : amount < 0 ? 'deficit' : 'even'}`),
      ]}
      mark={simulatedText(shown.simulated, t)}
    />
  );
};
