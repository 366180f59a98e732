import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNowPanel } from '../features/alarms/phone/ActNowPanel';
import { HomeLinks } from '../features/home/homePlace';
import { AgencyPhone } from '../features/home/phone/AgencyPhone';
import { PhoneHead } from '../features/home/phone/PhoneHead';
import { useFamily } from '../features/home/useFamily';
import { HOME_LINKS } from './HomeLink';
import { useAlarmLink } from './useAlarmLink';
import { useHomeAddress } from './useHomeAddress';
import { usePageLink } from './usePageLink';
import styles from './HomeView.module.css';

const NONE: ReadonlySet<string> = new Set();
// An officer's phone has no use for a leader's questions.
const LeaderQuestions = lazy(() => import('./LeaderQuestions').then(({ LeaderQuestions: part }) => ({ default: part })));

/** The day on a phone: whose it is, what has to be acted on, and the agency's own figures and tasks, or a leader's three questions. */
export const PhoneHomeView = () => {
  const { t } = useTranslation();
  const { asOf, role, since, onRole, onSince } = useHomeAddress();
  const agency = role.kind === 'agency' ? role.agency : null;
  const { family, panel } = useFamily(agency, asOf);
  const [alarmLink, pageLink] = [useAlarmLink(), usePageLink()];
  return (
    <HomeLinks value={HOME_LINKS}>
      <div className={styles['home']}>
        <PhoneHead name={family?.agency.name ?? null} asOf={asOf} role={role} onRole={onRole} />
        <ActNowPanel asOf={asOf} agencies={role.kind === 'leader' ? null : (family?.ids ?? NONE)} link={alarmLink} page={pageLink} />
        {role.kind === 'agency' ? (
          <AgencyPhone agency={agency} family={family} panel={panel} asOf={asOf} />
        ) : (
          <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
            <LeaderQuestions asOf={asOf} since={since} onSince={onSince} />
          </Suspense>
        )}
      </div>
    </HomeLinks>
  );
};
