import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkState } from '../../../data/linkState';
import { ALARM_ACT_SCOPE } from '../../../../contract/commands/alarmShapes';
import { useMay } from '../../../data/sessionState';

export interface Blocked {
  /** Why nothing can be done now, in words; null: something can. */
  reason: string | null;
  /** The same of acknowledging alone, which this device keeps and sends when the link is back. */
  acknowledge: string | null;
  /** Nor ever, for whoever sits here: what would do it is not shown. */
  isForbidden: boolean;
}

/** Whether alarms may be acted on from this screen now. */
export const useBlocked = (asOf: string | null, wasRefused: boolean): Blocked => {
  const { t } = useTranslation();
  const mayAct = useMay(ALARM_ACT_SCOPE);
  const isForbidden = wasRefused || !mayAct;
  const isLost = useLinkState().status === 'lost';
  return useMemo(() => {
    const all = (reason: string | null): Blocked => ({ reason, acknowledge: reason, isForbidden });
    if (isForbidden) return all(t('alarms.blocked.forbidden'));
    if (asOf !== null) return all(t('alarms.blocked.past'));
    if (!isLost) return all(null);
    return 'indexedDB' in globalThis ? { ...all(t('alarms.blocked.keeps')), acknowledge: null } : all(t('alarms.blocked.offline'));
  }, [asOf, isForbidden, isLost, t]);
};
