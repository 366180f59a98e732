import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../../contract/meetings';
import { usePublicOrigin } from '../../../data/usePublicOrigin';
import { roomDoor } from '../../../lib/roomAddress';
import { formatDateTime } from '../../../lib/format';
import { Sheet } from '../../../ui/Sheet';
import { StatusWord } from '../../../ui/StatusWord';
import { HeadForm } from '../head/HeadForm';
import { meetingPath } from '../meetingPath';
import { isOpenEnded, spanText, TONES } from '../meetingWords';
import type { MeetingSlots } from '../slots';
import { StateActs } from './StateActs';
import forms from '../forms.module.css';
import styles from './page.module.css';
import { MEETING_EDIT_SCOPE } from '../../../../contract/commands/meetingActs';
import { useMay } from '../../../data/sessionState';

const QrSheet = lazy(() => import('../../../ui/QrSheet').then(({ QrSheet: part }) => ({ default: part })));

interface HeadPanelProps {
  meeting: Meeting;
  asOf: string | null;
  Link: MeetingSlots['Link'];
  onDone: (meeting: Meeting) => void;
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd lang="vi">{children}</dd>
  </div>
);

/** What a meeting is, how far it is, and the ways into it. */
export const HeadPanel = ({ meeting, asOf, Link, onDone }: HeadPanelProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'qr'>();
  const origin = usePublicOrigin(open === 'qr');
  const { id, state, startsAt, endsAt, place, chair, secretary, source, presenter } = meeting;
  const isNow = asOf === null;
  const mayEdit = useMay(MEETING_EDIT_SCOPE);
  const close = () => setOpen(undefined);
  return (
    <div className={styles['head']}>
      <p className={styles['standing']}>
        <StatusWord tone={TONES[state]}>{t(`meetings.state.${state}`)}</StatusWord>
        {presenter && <span lang="vi">{t('meetings.list.led', { name: presenter.name })}</span>}
      </p>
      <dl className={styles['facts']}>
        <Fact name={t('meetings.head.when')}>{spanText(startsAt, endsAt)}</Fact>
        <Fact name={t('meetings.head.place')}>{place || '–'}</Fact>
        <Fact name={t('meetings.head.chair')}>{chair || '–'}</Fact>
        <Fact name={t('meetings.head.secretary')}>{secretary || '–'}</Fact>
        <Fact name={t('meetings.head.source')}>
          {source === null ? t('meetings.list.byHand') : `${t('meetings.list.bySystem', { system: source.system })} · ${source.id}`}
        </Fact>
        <Fact name={t('meetings.head.changed')}>{`${formatDateTime(meeting.changedAt)} · ${meeting.by}`}</Fact>
      </dl>
      <span className={forms['buttons']}>
        {isNow && isOpenEnded(state) && (
          <Link to={roomDoor(id)} className={styles['enter']}>
            {t('meetings.enter')}
          </Link>
        )}
        <Link to={meetingPath(id, asOf, 'bien-ban')} className={styles['way']}>
          {t('meetings.minutesLink')}
        </Link>
        {isNow && isOpenEnded(state) && (
          <>
            <button type="button" onClick={() => setOpen('qr')}>
              {t('meetings.qr.open')}
            </button>
            {mayEdit && (
              <button type="button" onClick={() => setOpen('edit')}>
                {t('meetings.edit')}
              </button>
            )}
          </>
        )}
      </span>
      {isNow && mayEdit && <StateActs meeting={meeting} onDone={onDone} />}
      {open === 'edit' && (
        <Sheet side label={t('meetings.edit')} closeLabel={t('meetings.close')} onClose={close}>
          <HeadForm
            meeting={meeting}
            day=""
            onDone={(changed) => {
              close();
              onDone(changed);
            }}
            onCancel={close}
          />
        </Sheet>
      )}
      {open === 'qr' && (
        <Suspense fallback={null}>
          <QrSheet
            label={t('meetings.qr.open')}
            hint={t('meetings.qr.hint')}
            name={t('meetings.qr.name', { title: meeting.title })}
            closeLabel={t('meetings.close')}
            address={`${origin}${roomDoor(id)}`}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
};
