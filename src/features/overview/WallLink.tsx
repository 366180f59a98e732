import { useTranslation } from 'react-i18next';
import { useLinkState } from '../../data/linkState';
import { Age } from '../../ui/Age';
import { StatusWord } from '../../ui/StatusWord';

const tones = { live: 'good', connecting: 'none', lost: 'stale', denied: 'medium' } as const;

/** Whether the wall is live; a lost link tells since when, in plain sight. */
export const WallLink = () => {
  const { t } = useTranslation();
  const { status, since } = useLinkState();
  if (status === 'lost')
    return (
      <span role="status" data-tone="stale">
        <span aria-hidden="true">◔</span> <Age at={since} template={(age) => t('wall.lost', { age })} />
      </span>
    );
  return <StatusWord tone={tones[status]}>{t(`link.${status}`)}</StatusWord>;
};
