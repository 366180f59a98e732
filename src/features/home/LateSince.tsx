import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/format';
import { Age } from '../../ui/Age';

/** Since when something is late (ms), and how long that is at the moment looked at; what nobody knows is said by the caller's words. */
export const LateSince = ({ since, moment, missing }: { since: number | null; moment: number | undefined; missing: string }) => {
  const { t } = useTranslation();
  if (since === null) return missing;
  return (
    <>
      {t('home.waiting.since', { at: formatDateTime(since) })} · <Age at={since} moment={moment} calm />
    </>
  );
};
