import { useTranslation } from 'react-i18next';
import { FailureLine } from '../../ui/FailureLine';
import type { FailedWallOrder } from './useWallOrder';

/** Why a command on walls was not done; nothing where it was. */
export const WallFailure = ({ failed }: { failed: FailedWallOrder | null }) => {
  const { t } = useTranslation();
  return failed && <FailureLine problem={failed.problem} title={t('walls.failed')} hint={t('walls.failedHint')} />;
};
