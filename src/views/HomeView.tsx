import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HomeAlarms } from '../features/alarms/marks/HomeAlarms';
import { AgencyHome } from '../features/home/AgencyHome';
import { ChangesPanel } from '../features/home/ChangesPanel';
import { DecisionsPanel } from '../features/home/DecisionsPanel';
import { HomeLinks } from '../features/home/homePlace';
import { RoleChoice } from '../features/home/RoleChoice';
import { useSince } from '../features/home/useSince';
import { WaitingPanel } from '../features/home/WaitingPanel';
import { rememberRole, type HomeRole } from '../state/homeRole';
import { HOME_LINKS } from './HomeLink';
import { useAlarmLink } from './useAlarmLink';
import styles from './HomeView.module.css';

const LEADER: HomeRole = { kind: 'leader' };

/** What a leader, or an agency, has to know first: each question a column. */
export const HomeView = () => {
  const { t } = useTranslation();
  const { asOf, tu, vai, coQuan } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const alarmLink = useAlarmLink();
  const at = asOf ?? null;
  const role: HomeRole = vai === 'co-quan' ? { kind: 'agency', agency: coQuan ?? null } : LEADER;
  const since = useSince(tu, asOf === undefined ? undefined : Date.parse(asOf));
  const onRole = (next: HomeRole) => {
    rememberRole(next);
    void navigate({
      to: '.',
      resetScroll: false,
      search: ({ vai: _role, coQuan: _agency, figure: _figure, ...old }) =>
        next.kind === 'leader'
          ? { ...old, vai: 'lanh-dao' }
          : { ...old, vai: 'co-quan', ...(next.agency === null ? {} : { coQuan: next.agency }) },
    });
  };
  const onSince = (chosen: string | undefined) =>
    void navigate({ to: '.', resetScroll: false, search: ({ tu: _, ...old }) => (chosen === undefined ? old : { ...old, tu: chosen }) });
  return (
    <HomeLinks value={HOME_LINKS}>
      <div className={styles['home']}>
        <h1 className="visually-hidden">{t('nav.today')}</h1>
        <RoleChoice asOf={at} role={role} onRole={onRole} />
        <HomeAlarms asOf={at} agency={role.kind === 'agency' ? role.agency : null} link={alarmLink} />
        <div className={styles['columns']}>
          {role.kind === 'agency' ? (
            <AgencyHome agency={role.agency} asOf={at} />
          ) : (
            <>
              <ChangesPanel asOf={at} since={since} onSince={onSince} />
              <DecisionsPanel asOf={at} />
              <WaitingPanel asOf={at} />
            </>
          )}
        </div>
      </div>
    </HomeLinks>
  );
};
