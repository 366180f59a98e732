import { HomeAlarms } from '../features/alarms/marks/HomeAlarms';
import { AgencyHome } from '../features/home/AgencyHome';
import { HomeLinks } from '../features/home/homePlace';
import { RoleChoice } from '../features/home/RoleChoice';
import { HOME_LINKS } from './HomeLink';
import { LeaderQuestions } from './LeaderQuestions';
import { useAlarmLink } from './useAlarmLink';
import { useHomeAddress } from './useHomeAddress';
import styles from './HomeView.module.css';

/** What a leader, or an agency, has to know first: each question a column. */
export const HomeView = () => {
  const { asOf, role, since, onRole, onSince } = useHomeAddress();
  const alarmLink = useAlarmLink();
  return (
    <HomeLinks value={HOME_LINKS}>
      <div className={styles['home']}>
        <RoleChoice asOf={asOf} role={role} onRole={onRole} />
        <HomeAlarms asOf={asOf} agency={role.kind === 'agency' ? role.agency : null} link={alarmLink} />
        <div className={styles['columns']}>
          {role.kind === 'agency' ? (
            <AgencyHome agency={role.agency} asOf={asOf} />
          ) : (
            <LeaderQuestions asOf={asOf} since={since} onSince={onSince} />
          )}
        </div>
      </div>
    </HomeLinks>
  );
};
