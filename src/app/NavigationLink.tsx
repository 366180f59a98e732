import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Suspense } from 'react';
import { NavBadge } from './alarmSlots';
import { Icon } from './Icon';
import { keepMoment } from './keepMoment';
import { entryAt, type NavigationEntry } from './navigationEntries';
import { usePath } from './usePath';

/** The way to a page; it is marked as open on the page's further tabs too. */
export const NavigationLink = ({ entry, onFollow }: { entry: NavigationEntry; onFollow?: () => void }) => {
  const { t } = useTranslation();
  const isOpen = entryAt(usePath())?.entry === entry;
  return (
    <Link
      to={entry.path}
      search={keepMoment}
      onClick={onFollow}
      data-bar={entry.bar !== undefined}
      aria-current={isOpen ? 'page' : undefined}
    >
      <Icon name={entry.icon} />
      <span data-word="full">{t(entry.label)}</span>
      {entry.bar && <span data-word="bar">{t(entry.bar)}</span>}
      <Suspense>
        <NavBadge path={entry.path} />
      </Suspense>
    </Link>
  );
};
