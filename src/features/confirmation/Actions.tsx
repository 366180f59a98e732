import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import type { ConfirmedFigure, FigureState } from '../../../contract/feeds/confirmations';
import { useOrder } from '../../data/useOrder';
import { useOutboxOf } from '../../data/outbox/outboxState';
import { UnsentWord } from '../../ui/UnsentWord';
import { ActForm } from './ActForm';
import { actingOn, asksFor, dayAt, type Ask } from './acting';
import { sendAct } from './sendAct';
import { useClock } from '../../ui/clock';
import styles from './story.module.css';
import { useMay } from '../../data/sessionState';

interface ActionsProps {
  now: ConfirmedFigure;
  state: FigureState;
  isPast: boolean;
  /** Something was recorded, or was refused because the state had moved: the story is asked for anew where no event tells it. */
  onSettled: () => void;
}

const WHY = { frozen: 'confirmation.frozen', gone: 'confirmation.nobodyStands' } as const;
/** Where nobody is named a person speaks alone; where those who are named have ended, their successor is to be recorded first. */
const blockedBy = (isPast: boolean, responsible: readonly Agency[], agencies: readonly Agency[]) =>
  isPast ? WHY.frozen : responsible.length > 0 && agencies.length === 0 ? WHY.gone : null;

/** What the responsible agency may do with the figure as it stands, one act at a time. */
export const Actions = ({ now, state, isPast, onSettled }: ActionsProps) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Ask | null>(null);
  const [said, setSaid] = useState('');
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  const figureRevision = now.passport.revision;
  // The form goes; what may be done next is a moment away, so the focus waits at the place where it will stand.
  const settle = () => {
    setAsked(null);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) group.current?.focus();
    });
  };
  const day = useClock(dayAt);
  const agencies = actingOn(now.responsible, day);
  const { give, isPending, failed, clear } = useOrder<Ask>(
    (ask) => {
      settle();
      setSaid(t(`confirmation.done.${ask === 'withdraw-verdict' || ask === 'withdraw-explanation' ? 'withdraw' : ask}`));
      onSettled();
    },
    onSettled,
    () => {
      settle();
      setSaid(t('outbox.kept'));
    },
  );
  const mayState = useMay('figure.state');
  const unsent = useOutboxOf(`figure:${now.figure}`);
  const why = blockedBy(isPast, now.responsible, agencies);
  const close = () => {
    setAsked(null);
    clear();
    requestAnimationFrame(() => group.current?.querySelector('button')?.focus());
  };
  const nameOf = (ask: Ask): string => {
    if (ask === 'withdraw-explanation') return t('confirmation.do.withdrawExplanation');
    if (ask !== 'withdraw-verdict') return t(`confirmation.do.${ask}`);
    return t(state.verdict?.kind === 'flagged' ? 'confirmation.do.withdrawFlagged' : 'confirmation.do.withdrawConfirmed');
  };
  if (!mayState) return <p className={styles['quiet']}>{t('page.notAllowed')}</p>;
  if (why !== null) return <p className={styles['quiet']}>{t(why)}</p>;
  return (
    <>
      {asked === null ? (
        <div ref={group} tabIndex={-1} className={styles['buttons']} role="group" aria-labelledby={`${id}-name`}>
          <span id={`${id}-name`} hidden>
            {t('confirmation.story')}
          </span>
          {asksFor(state, figureRevision).map((ask) => (
            <button
              key={ask}
              type="button"
              onClick={() => {
                setSaid('');
                setAsked(ask);
              }}
            >
              {nameOf(ask)}
            </button>
          ))}
        </div>
      ) : (
        <ActForm
          ask={asked}
          title={nameOf(asked)}
          agencies={agencies}
          isPending={isPending}
          onSend={(written) =>
            give(async () => {
              await sendAct(asked, { figure: now.figure, figureRevision, expected: state.version, about: now.passport.name }, written);
              return asked;
            })
          }
          onCancel={close}
        />
      )}
      <UnsentWord entries={unsent} />
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {failed && (
        <p role="alert" className={styles['failed']}>
          <strong>{failed.problem?.title ?? t('confirmation.failed')}</strong> {failed.problem?.detail ?? t('confirmation.failedHint')}
        </p>
      )}
    </>
  );
};
