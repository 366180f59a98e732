import { useTranslation } from 'react-i18next';
import { daysText, dutyName, type DutyChoice } from './dutyWords';
import { OnDuty } from './OnDuty';
import type { RosterBody } from './types';
import styles from './rosterTable.module.css';

interface RosterTableProps {
  turns: RosterBody['turns'];
  duties: readonly DutyChoice[];
  asOf: string | null;
}
const dayText = (iso: string): string => iso.split('-').toReversed().join('/');

/** The roster as it stands: who, for what, when, told by what; who is on duty is marked. */
export const RosterTable = ({ turns, duties, asOf }: RosterTableProps) => {
  const { t } = useTranslation();
  return (
    <table className={styles['table']} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {(['name', 'duty', 'days', 'hours', 'channels'] as const).map((head) => (
            <th key={head} scope="col" role="columnheader">
              {t(`notify.roster.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {turns.map((turn, index) => (
          // A turn has no name of its own: the whole roster is one version, and its order is kept.
          <tr key={index} role="row" data-turn={index}>
            <td role="cell" data-label={t('notify.roster.name')}>
              <span>
                {turn.name} <OnDuty turn={turn} asOf={asOf} />
                <small>{turn.person}</small>
              </span>
            </td>
            <td role="cell" data-label={t('notify.roster.duty')}>
              {dutyName(duties, turn.duty)}
            </td>
            <td role="cell" data-label={t('notify.roster.days')}>
              <span>
                {daysText(t, turn.days)}
                <small>
                  {t('notify.roster.since')} {dayText(turn.since)}
                  {turn.until !== null && ` – ${dayText(turn.until)}`}
                </small>
              </span>
            </td>
            <td role="cell" data-label={t('notify.roster.hours')}>
              <span>
                {turn.from}–{turn.to}
                {turn.to <= turn.from && <small>{t('notify.roster.overnight')}</small>}
              </span>
            </td>
            <td role="cell" data-label={t('notify.roster.channels')}>
              {turn.channels.length === 0 ? '–' : turn.channels.map((channel) => t(`notify.channel.${channel}`)).join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
