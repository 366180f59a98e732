import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { exactMoment } from '../stateWords';
import { Fact } from './Fact';

/** Who has acknowledged an alarm or holds it back, and why. */
export const HandFacts = ({ alarm: { acknowledged, shelved, outOfService } }: { alarm: Alarm }) => {
  const { t } = useTranslation();
  return (
    <>
      {acknowledged && (
        <Fact name="acknowledged" term={t('alarms.sheet.acknowledged')}>
          <span lang="vi">
            {acknowledged.by}, {exactMoment(acknowledged.at)}: “{acknowledged.comment}”
          </span>
        </Fact>
      )}
      {shelved && (
        <Fact name="shelved" term={t('alarms.sheet.shelved')}>
          <span lang="vi">{t('alarms.sheet.shelvedBy', shelved)}</span>
        </Fact>
      )}
      {outOfService && (
        <Fact name="out" term={t('alarms.act.outOfService')}>
          <span lang="vi">{t('alarms.sheet.shelvedBy', outOfService)}</span>
        </Fact>
      )}
    </>
  );
};
