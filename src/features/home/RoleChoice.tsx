import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { committeeArea, taskParties } from '../../../contract/rules/taskParties';
import type { HomeRole } from '../../state/homeRole';
import { useHomeFeed } from './useHomeFeed';
import { useToday } from './useToday';
import styles from './home.module.css';

const nothing = {};
const collator = new Intl.Collator('vi');

interface RoleChoiceProps {
  asOf: string | null;
  role: HomeRole;
  onRole: (role: HomeRole) => void;
}

/** Through whose eyes the home is seen: the province's leaders, or one of the agencies that stand. */
export const RoleChoice = ({ asOf, role, onRole }: RoleChoiceProps) => {
  const { t } = useTranslation();
  const id = useId();
  const today = useToday(asOf === null ? undefined : Date.parse(asOf));
  const registers = useHomeFeed(FEEDS.registers, nothing, asOf);
  const agencies = taskParties(registers.body?.agencies ?? [], registers.body?.areas ?? [])
    .filter((each) => standsOn(each, today) || (role.kind === 'agency' && each.id === role.agency))
    // Agencies of the province before the committees of communes.
    .toSorted((a, b) => Number(committeeArea(a.id) !== null) - Number(committeeArea(b.id) !== null) || collator.compare(a.name, b.name));
  return (
    <div className={styles['roles']}>
      <fieldset>
        <legend className="visually-hidden">{t('home.role')}</legend>
        <label>
          <input type="radio" name={id} checked={role.kind === 'leader'} onChange={() => onRole({ kind: 'leader' })} />
          {t('home.leader')}
        </label>
        <label>
          <input
            type="radio"
            name={id}
            checked={role.kind === 'agency'}
            onChange={() => onRole({ kind: 'agency', agency: role.kind === 'agency' ? role.agency : null })}
          />
          {t('home.agency')}
        </label>
      </fieldset>
      {role.kind === 'agency' && (
        <select
          aria-label={t('home.whichAgency')}
          value={role.agency ?? ''}
          onChange={({ target }) => onRole({ kind: 'agency', agency: target.value === '' ? null : target.value })}
        >
          <option value="">{t('home.chooseAgency')}</option>
          {agencies.map(({ id: agency, name }) => (
            <option key={agency} value={agency} lang="vi">
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
};
