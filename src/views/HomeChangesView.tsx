import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AllChangesPanel } from '../features/home/AllChangesPanel';
import { HomeLinks } from '../features/home/homePlace';
import { WorkChangesPanel } from '../features/home/WorkChangesPanel';
import { useSince } from '../features/home/useSince';
import { HOME_LINKS } from './HomeLink';

/** Every figure that changed since the moment that the address names, or since yesterday. */
export const HomeChangesView = () => {
  const { t } = useTranslation();
  const { asOf, tu } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const since = useSince(tu, asOf === undefined ? undefined : Date.parse(asOf));
  return (
    <HomeLinks value={HOME_LINKS}>
      <p>
        <Link to="/hom-nay" search={({ figure: _, ...old }) => old}>
          ‹ {t('home.changes.back')}
        </Link>
      </p>
      <AllChangesPanel
        asOf={asOf ?? null}
        since={since}
        onSince={(chosen) =>
          void navigate({
            to: '.',
            resetScroll: false,
            search: ({ tu: _, ...old }) => (chosen === undefined ? old : { ...old, tu: chosen }),
          })
        }
      />
      <WorkChangesPanel asOf={asOf ?? null} since={since} />
    </HomeLinks>
  );
};
