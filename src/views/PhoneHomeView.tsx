import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNowPanel } from '../features/alarms/phone/ActNowPanel';
import { HomeLinks } from '../features/home/homePlace';
import { PhoneHead } from '../features/home/phone/PhoneHead';
import { useFamily } from '../features/home/useFamily';
import { HOME_LINKS } from './HomeLink';
import { useAlarmLink } from './useAlarmLink';
import { useHomeAddress } from './useHomeAddress';
import { usePageLink } from './usePageLink';
import styles from './HomeView.module.css';

// An officer's phone has no use for a leader's questions, nor a leader's for an agency's figures.
const AgencyPhone = lazy(() => import('../features/home/phone/AgencyPhone').then(({ AgencyPhone: part }) => ({ default: part })));
const LeaderQuestions = lazy(() => import('./LeaderQuestions').then(({ LeaderQuestions: part }) => ({ default: part })));

/** The day on a phone: whose it is, what has to be acted on, and the agency's own figures and tasks, or a leader's three questions. */
export const PhoneHomeView = () => {
  const { t } = useTranslation();
  const { asOf, role, since, onRole, onSince } = useHomeAddress();
  const agency = role.kind === 'agency' ? role.agency : null;
  const { family, panel } = useFamily(agency, asOf);
  // Whose alarms they are is no reason to hide one: where the agency is not known, everyone's are shown.
  const agencies = useMemo(
    () => (agency === null ? null : (family?.ids ?? (panel.kind === 'loading' ? new Set([agency]) : null))),
    [agency, family, panel.kind],
  );
  const [alarmLink, pageLink] = [useAlarmLink(), usePageLink()];
  return (
    <HomeLinks value={HOME_LINKS}>
      <div className={styles['home']}>
        <PhoneHead name={family?.agency.name ?? null} asOf={asOf} role={role} onRole={onRole} />
        <ActNowPanel asOf={asOf} agencies={agencies} link={alarmLink} page={pageLink} />
        <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
          {role.kind === 'agency' ? (
            <AgencyPhone agency={agency} family={family} panel={panel} asOf={asOf} />
          ) : (
            <LeaderQuestions asOf={asOf} since={since} onSince={onSince} />
          )}
        </Suspense>
      </div>
    </HomeLinks>
  );
};
