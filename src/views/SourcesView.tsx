import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SourceQuarantine } from '../features/intake/SourceQuarantine';
import { SourcePanel } from '../features/sources/SourcePanel';
import { SourcesPanel } from '../features/sources/SourcesPanel';

const ALL = 'all';

/** Every source, or the one that the address names with its refused rows. */
export const SourcesView = () => {
  const { t } = useTranslation();
  const { asOf, source, group } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const moment = asOf === undefined ? {} : { asOf };
  if (source === undefined)
    return (
      <SourcesPanel
        asOf={asOf ?? null}
        link={({ id, label }) => (
          <Link to="/nguon-du-lieu" search={{ ...moment, source: id }}>
            {label}
          </Link>
        )}
      />
    );
  return (
    <>
      <p>
        <Link to="/nguon-du-lieu" search={moment}>
          ‹ {t('sources.back')}
        </Link>
      </p>
      <SourcePanel id={source} asOf={asOf ?? null} />
      <SourceQuarantine
        source={source}
        asOf={asOf ?? null}
        shown={group === ALL ? 'all' : 'open'}
        onShown={(shown) =>
          void navigate({ to: '.', search: ({ group: _, ...old }) => (shown === 'all' ? { ...old, group: ALL } : old), resetScroll: false })
        }
      />
    </>
  );
};
