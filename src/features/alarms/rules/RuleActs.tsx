import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmRuleRetire, alarmRuleSave } from '../../../../contract/commands/alarmRuleActs';
import { sendCommand } from '../../../data/command';
import { formatNumber } from '../../../lib/format';
import type { OnRuleChoice } from './choice';
import { RetireForm } from './RetireForm';
import { RuleFailure } from './RuleFailure';
import type { RuleRow } from './ruleRows';
import { useRuleOrder } from './useRuleOrder';
import styles from './sheet.module.css';

interface RuleActsProps {
  row: RuleRow;
  onChoice: OnRuleChoice;
  onChanged: () => void;
}

/** What can be done with a rule: edit, copy, switch on or off, retire; each rests on the version that was seen. */
export const RuleActs = ({ row: { rule, state, open }, onChoice, onChanged }: RuleActsProps) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'off' | 'retire' | null>(null);
  const [said, setSaid] = useState('');
  const order = useRuleOrder((done) => {
    setAsking(null);
    const words = done.retired ? 'retiredNow' : done.body.enabled ? 'turnedOn' : 'turnedOff';
    setSaid(t(`alarmRules.sheet.${words}`, { version: formatNumber(done.version) }));
    onChanged();
  }, onChanged);
  const turn = (enabled: boolean) =>
    order.give(() => sendCommand(alarmRuleSave, { rule: rule.id, body: { ...rule.body, enabled } }, rule.version));
  const ask = (what: 'off' | 'retire') => {
    order.clear();
    setAsking(asking === what ? null : what);
  };
  return (
    <section className={styles['acts']} aria-label={t('alarmRules.sheet.acts')}>
      <p role="status" className={styles['done']}>
        {said}
      </p>
      {state !== 'retired' && (
        <div className={styles['buttons']}>
          <button type="button" className={styles['primary']} onClick={() => onChoice({ mode: 'edit' })}>
            {t('alarmRules.sheet.edit')}
          </button>
          {state === 'off' ? (
            <button type="button" aria-disabled={order.isPending} onClick={() => turn(true)}>
              {t('alarmRules.sheet.turnOn')}
            </button>
          ) : (
            <button type="button" aria-expanded={asking === 'off'} onClick={() => ask('off')}>
              {t('alarmRules.sheet.turnOff')}
            </button>
          )}
          <button type="button" onClick={() => onChoice({ mode: 'new' })}>
            {t('alarmRules.sheet.copy')}
          </button>
          <button type="button" aria-expanded={asking === 'retire'} onClick={() => ask('retire')}>
            {t('alarmRules.sheet.retire')}
          </button>
        </div>
      )}
      {state === 'retired' && (
        <div className={styles['buttons']}>
          <button type="button" onClick={() => onChoice({ mode: 'new' })}>
            {t('alarmRules.sheet.copy')}
          </button>
        </div>
      )}
      {asking === 'off' && (
        <div className={styles['ask']}>
          <p>{open ? t('alarmRules.sheet.turnOffAsk', { open: formatNumber(open) }) : t('alarmRules.sheet.turnOffAskNone')}</p>
          <div className={styles['buttons']}>
            <button type="button" className={styles['primary']} aria-disabled={order.isPending} onClick={() => turn(false)}>
              {t(order.isPending ? 'alarmRules.sheet.pending' : 'alarmRules.sheet.yes')}
            </button>
            <button type="button" onClick={() => setAsking(null)}>
              {t('alarmRules.sheet.no')}
            </button>
          </div>
        </div>
      )}
      {asking === 'retire' && (
        <RetireForm
          open={open ?? 0}
          isPending={order.isPending}
          onConfirm={(comment) => order.give(() => sendCommand(alarmRuleRetire, { rule: rule.id, comment }, rule.version))}
          onCancel={() => setAsking(null)}
        />
      )}
      {order.failed && <RuleFailure failed={order.failed} />}
    </section>
  );
};
