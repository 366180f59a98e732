import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkState } from '../../../data/linkState';

export interface Blocked {
  /** Why nothing can be done now, in words; null: something can. */
  reason: string | null;
  /** Nor ever, for whoever sits here: what would do it is not shown. */
  isForbidden: boolean;
}

/** Whether alarms may be acted on from this screen now. */
export const useBlocked = (asOf: string | null, isForbidden: boolean): Blocked => {
  const { t } = useTranslation();
  const isLost = useLinkState().status === 'lost';
  return useMemo(() => {
    if (isForbidden) return { reason: t('alarms.blocked.forbidden'), isForbidden };
    if (asOf !== null) return { reason: t('alarms.blocked.past'), isForbidden };
    return { reason: isLost ? t('alarms.blocked.offline') : null, isForbidden };
  }, [asOf, isForbidden, isLost, t]);
};
