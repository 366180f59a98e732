import { useTranslation } from 'react-i18next';
import { LedgerSwitch } from '../../ui/LedgerSwitch';
import { SegmentedSwitch } from '../../ui/SegmentedSwitch';
import type { BudgetBody } from '../../../contract/rules/budgetBook';
import type { BudgetChoice, OnChoice } from './choice';
import styles from './budget.module.css';

const BOOKS = ['revenue', 'expenditure'] as const;

interface ControlsProps {
  body: BudgetBody;
  choice: BudgetChoice;
  onChoice: OnChoice;
}

/** Which year, which ledger, and revenue or expenditure. */
export const Controls = ({ body, choice, onChoice }: ControlsProps) => {
  const { t } = useTranslation();
  const shownYear = body.year ?? Number(choice.year ?? 0);
  const years = body.years.includes(shownYear) || shownYear === 0 ? body.years : [...body.years, shownYear];
  return (
    <div className={styles['controls']}>
      <SegmentedSwitch
        label={t('budget.book')}
        segments={BOOKS.map((id) => ({ id, label: t(`budget.booksShort.${id}`) }))}
        value={choice.book}
        onChoose={(book) => onChoice({ book, item: undefined })}
      />
      {years.length > 0 && (
        <SegmentedSwitch
          label={t('money.year')}
          segments={years.toSorted((a, b) => a - b).map((year) => ({ id: String(year), label: String(year) }))}
          value={String(shownYear)}
          onChoose={(year) => onChoice({ year, period: undefined })}
        />
      )}
      <LedgerSwitch
        of={body}
        unavailable={body.year === null ? undefined : t('money.noLedger', { year: shownYear })}
        onChoose={(ledger) => onChoice({ ledger })}
      />
    </div>
  );
};
