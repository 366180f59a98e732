import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../../contract/feeds/index';
import { useLinkState } from '../../../data/linkState';
import { useOutbox } from '../../../data/outbox/outboxState';
import { formatDateTime, formatDay } from '../../../lib/format';
import { outboxSheet } from '../../../state/outboxSheet';
import type { HomeRole } from '../../../state/homeRole';
import { Sheet } from '../../../ui/Sheet';
import { StatusWord } from '../../../ui/StatusWord';
import { useHomeFeed } from '../useHomeFeed';
import { useToday } from '../useToday';
import styles from './phone.module.css';

const RoleChoice = lazy(() => import('../RoleChoice').then(({ RoleChoice: part }) => ({ default: part })));

interface PhoneHeadProps {
  /** Of the agency looked through; null: the province's leaders, or an agency that is not known. */
  name: string | null;
  asOf: string | null;
  role: HomeRole;
  onRole: (role: HomeRole) => void;
}

const nothing = {};
const TONES = { live: 'good', connecting: 'none', lost: 'late', denied: 'medium' } as const;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Whose day it is, which day, how current it is, whether this screen is live, and what of it is not sent yet. */
export const PhoneHead = ({ name, asOf, role, onRole }: PhoneHeadProps) => {
  const { t } = useTranslation();
  const [isChoosing, setChoosing] = useState(false);
  const day = useToday(asOf === null ? undefined : Date.parse(asOf));
  const { panel } = useHomeFeed(FEEDS.standings, nothing, asOf);
  const { status } = useLinkState();
  const { waiting } = useOutbox();
  const weekday = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sunday';
  const at = panel.kind === 'live' || panel.kind === 'stale' ? panel.at : undefined;
  const title =
    role.kind === 'leader' ? t('mobile.home.province') : name === null ? t('mobile.home.noAgency') : t('mobile.home.of', { name });
  const facts = [
    `${t(`mobile.weekday.${weekday}`)} ${formatDay(`${day}T00:00:00+07:00`)}`,
    ...(at === undefined ? [] : [t('mobile.home.updated', { at: formatDateTime(at).slice(-5) })]),
  ];
  return (
    <header className={styles['top']} data-phone-head>
      <div>
        <h2 lang={role.kind === 'agency' && name !== null ? 'vi' : undefined}>{title}</h2>
        <p className={styles['facts']}>
          <span>{facts.join(' · ')}</span> <StatusWord tone={TONES[status]}>{t(`mobile.link.${status}`)}</StatusWord>
          {waiting > 0 && (
            <button type="button" className={styles['unsent']} onClick={() => outboxSheet.setState({ isOpen: true })}>
              <span aria-hidden="true">◔</span> {t('mobile.home.unsent', { count: waiting })}
            </button>
          )}
        </p>
      </div>
      <button type="button" className={styles['change']} aria-haspopup="dialog" onClick={() => setChoosing(true)}>
        {t('mobile.home.change')}
      </button>
      {isChoosing && (
        <Sheet label={t('home.role')} closeLabel={t('filter.close')} onClose={() => setChoosing(false)}>
          <div className={styles['choice']}>
            <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
              <RoleChoice asOf={asOf} role={role} onRole={onRole} />
            </Suspense>
          </div>
        </Sheet>
      )}
    </header>
  );
};
