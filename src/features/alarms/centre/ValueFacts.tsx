import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { exactMoment } from '../stateWords';
import { amountWord, beyondWord } from '../valueWords';
import { Fact } from './Fact';

/** What raised an alarm, what it was held against, how bad it became, and what is measured now. */
export const ValueFacts = ({ alarm, now }: { alarm: Alarm; now: ReactNode }) => {
  const { t } = useTranslation();
  const { value, limit, unit, worst } = alarm;
  const beyond = beyondWord(alarm, t);
  return (
    <>
      {value !== null && (
        <Fact name="value" term={t('alarms.sheet.value')}>
          <strong>{amountWord(value, unit)}</strong>
        </Fact>
      )}
      {limit !== null && (
        <Fact name="limit" term={t('alarms.sheet.limit')}>
          {[amountWord(limit, unit), ...(beyond === null ? [] : [beyond])].join(' · ')}
        </Fact>
      )}
      {worst !== null && (
        <Fact name="worst" term={t('alarms.sheet.worst')}>
          {amountWord(worst.value, unit)} {t('alarms.sheet.worstAt', { at: exactMoment(worst.at) })}
        </Fact>
      )}
      {now !== null && (
        <Fact name="now" term={t('alarms.sheet.now')}>
          {now}
        </Fact>
      )}
    </>
  );
};
