import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isAddress } from '../../../contract/commands/notificationSettings';
import { severity, type OutsideChannel } from '../../../contract/notification';
import type { ChannelDraft } from './draft';
import { HourField } from '../../ui/HourField';
import styles from './notifications.module.css';

interface ChannelFieldsProps {
  channel: OutsideChannel;
  draft: ChannelDraft;
  isAvailable: boolean;
  isFrozen: boolean;
  onChange: (draft: ChannelDraft) => void;
}
const NIGHT = { from: '22:00', to: '06:00' };

/** What a person chooses of one channel. */
export const ChannelFields = ({ channel, draft, isAvailable, isFrozen, onChange }: ChannelFieldsProps) => {
  const { t } = useTranslation();
  const id = useId();
  const { on, address, least, quiet } = draft;
  const isWrong = on && channel !== 'push' && !isAddress(channel, address.trim());
  return (
    <fieldset className={styles['channel']} data-channel={channel} disabled={isFrozen}>
      <legend>{t(`notify.channel.${channel}`)}</legend>
      {!isAvailable && <p className={styles['hint']}>{t(channel === 'push' ? 'notify.settings.pushOff' : 'notify.settings.unset')}</p>}
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={on}
          disabled={!isAvailable && !on}
          onChange={(event) => onChange({ ...draft, on: event.target.checked })}
        />
        {t('notify.settings.on')}
      </label>
      {channel !== 'push' && (
        <label htmlFor={`${id}-address`}>
          {t(`notify.settings.${channel}`)}
          <input
            id={`${id}-address`}
            type={channel === 'mail' ? 'email' : 'tel'}
            autoComplete={channel === 'mail' ? 'email' : 'tel'}
            value={address}
            maxLength={200}
            aria-invalid={isWrong}
            onChange={(event) => onChange({ ...draft, address: event.target.value })}
          />
        </label>
      )}
      <label htmlFor={`${id}-least`}>
        {t('notify.settings.least')}
        <select
          id={`${id}-least`}
          value={least}
          onChange={(event) => onChange({ ...draft, least: severity.options.find((each) => each === event.target.value) ?? least })}
        >
          {severity.options.map((each) => (
            <option key={each} value={each}>
              {t(`notify.severity.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={quiet !== null}
          aria-describedby={`${id}-quiet`}
          onChange={(event) => onChange({ ...draft, quiet: event.target.checked ? NIGHT : null })}
        />
        {t('notify.settings.quiet')}
      </label>
      {quiet && (
        <span className={styles['clock']}>
          {(['from', 'to'] as const).map((end) => (
            <span key={end} className={styles['row']}>
              {t(end === 'from' ? 'notify.settings.quietFrom' : 'notify.settings.quietTo')}
              <HourField
                label={`${t('notify.settings.quiet')}: ${t(end === 'from' ? 'notify.settings.quietFrom' : 'notify.settings.quietTo')}`}
                value={quiet[end]}
                isWrong={quiet.from === quiet.to}
                onChange={(hour) => onChange({ ...draft, quiet: { ...quiet, [end]: hour } })}
              />
            </span>
          ))}
        </span>
      )}
      <small id={`${id}-quiet`} className={styles['hint']}>
        {t('notify.settings.quietHint')}
      </small>
    </fieldset>
  );
};
