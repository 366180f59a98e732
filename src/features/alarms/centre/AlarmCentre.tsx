import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { useSmallScreen } from '../../../ui/useSmallScreen';
import { countAlarms } from '../standing';
import { AlarmSheet } from './AlarmSheet';
import { CentreTabs } from './CentreTabs';
import type { AlarmChoice, OnChoice } from './choice';
import { Dialogs, type Question } from './Dialogs';
import { ExportTool } from './ExportTool';
import { EvaluationStopped } from './EvaluationStopped';
import { Filters } from './Filters';
import { HeadCounts } from './HeadCounts';
import { HeldTab } from './HeldTab';
import { NewcomerVoice } from './NewcomerVoice';
import { OpenTab } from './OpenTab';
import type { RowContext } from './rowProps';
import type { CentreSlots } from './slots';
import { useAcknowledge } from './useAcknowledge';
import { useBlocked } from './useBlocked';
import { useCentre } from './useCentre';
import { useFlood } from './useFlood';
import { useNewcomers } from './useNewcomers';
import styles from './centre.module.css';

// The table of what is over comes when it is asked for.
const EndedTab = lazy(() => import('./EndedTab').then(({ EndedTab: tab }) => ({ default: tab })));

interface AlarmCentreProps {
  asOf: string | null;
  choice: AlarmChoice;
  onChoice: OnChoice;
  slots: CentreSlots;
  /** What else stands in the head of the page: the switch of the sound. */
  tools?: ReactNode;
}

/** Where a duty officer lives: what waits for somebody, what is in hand, what is held back, and what was. */
export const AlarmCentre = ({ asOf, choice, onChoice, slots, tools }: AlarmCentreProps) => {
  const { t } = useTranslation();
  const renewing = useRef(() => {});
  const acknowledging = useAcknowledge(() => renewing.current());
  const centre = useCentre(asOf, choice, t('alarms.you'), acknowledging.acts);
  const { feed, history, link, open, sorted, ended, ownerName, nameOf } = centre;
  const renew = () => {
    if (link.status !== 'live') feed.retry();
  };
  useEffect(() => {
    renewing.current = renew;
  });
  const blocked = useBlocked(asOf, acknowledging.isForbidden);
  const { fresh, look } = useNewcomers(asOf === null ? centre.ids : undefined);
  const flood = useFlood(centre.all, asOf);
  const [question, setQuestion] = useState<Question | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  // What has left the list can be chosen no longer.
  const chosen = useMemo(() => new Set(sorted.filter(({ id }) => picked.has(id)).map(({ id }) => id)), [sorted, picked]);
  const { dismiss } = acknowledging;
  const { spark } = slots;
  const context = useMemo<RowContext>(
    () => ({
      blocked,
      moment: asOf === null ? undefined : Date.parse(asOf),
      ownerName,
      nameOf,
      spark,
      onOpen: (openId) => {
        look(openId);
        onChoice({ openId });
      },
      onChoose: (id) => setPicked((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id])),
      onAcknowledge: (alarms) => setQuestion({ kind: 'acknowledge', alarms }),
      onShelve: (condition) => setQuestion({ kind: 'shelve', condition }),
      onDismiss: dismiss,
    }),
    [blocked, asOf, ownerName, nameOf, spark, look, onChoice, dismiss],
  );
  const isSmall = useSmallScreen();
  const { waitingInAll, inHand } = countAlarms(open);
  const { tab } = choice;
  const holds = feed.body?.holds ?? [];
  const of = tab === 'ended' ? history : feed;
  const shown = tab === 'ended' ? ended.length : tab === 'held' ? holds.length : sorted.length;
  const counted =
    tab === 'ended'
      ? (history.body?.alarms.filter(({ endedAt }) => endedAt !== null).length ?? 0)
      : tab === 'held'
        ? holds.length
        : open.length;
  return (
    <PanelFrame
      heading={t('alarms.heading')}
      sub={isSmall ? t('alarms.counts.brief', { waiting: waitingInAll, inHand }) : t('alarms.sub')}
      state={panelStateOf(of, link, false)}
      tools={
        <>
          {tools}
          <button type="button" aria-haspopup="dialog" className={styles['keysButton']} onClick={() => setQuestion({ kind: 'keys' })}>
            {t('alarms.keys.button')} <kbd aria-hidden="true">?</kbd>
          </button>
          {tab !== 'held' && (
            <ExportTool {...{ choice, asOf, ownerName, nameOf }} alarms={tab === 'open' ? sorted : ended} revision={of.revision ?? 0} />
          )}
        </>
      }
    >
      <HeadCounts alarms={open} choice={choice} onChoice={onChoice} />
      <CentreTabs tab={tab} counts={{ open: open.length, held: holds.length }} onTab={(next) => onChoice({ tab: next })} />
      {tab !== 'held' && (
        <Filters
          choice={choice}
          onChoice={onChoice}
          shown={shown}
          all={counted}
          ruleName={[...open, ...ended].find(({ rule }) => rule === choice.rule)?.ruleName}
        />
      )}
      {asOf === null && <EvaluationStopped />}
      {asOf === null && <NewcomerVoice alarms={open} fresh={fresh} />}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {blocked.reason !== null && <p className={styles['blocked']}>{blocked.reason}</p>}
      {tab === 'open' && (
        <OpenTab
          choice={choice}
          sorted={sorted}
          count={open.length}
          context={context}
          chosen={chosen}
          acts={acknowledging.acts}
          flood={flood}
          isPast={asOf !== null}
          fresh={fresh}
          onLook={look}
          onPick={setPicked}
          isCovered={question !== null || choice.openId !== undefined}
          onAcknowledge={(alarms) => setQuestion({ kind: 'acknowledge', alarms })}
          onHelp={() => setQuestion({ kind: 'keys' })}
        />
      )}
      {tab === 'ended' && history.body && (
        <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
          <EndedTab
            alarms={ended}
            from={history.body.from}
            listed={history.body.alarms.length}
            total={history.body.total}
            openId={choice.openId}
            ownerName={ownerName}
            onOpen={context.onOpen}
          />
        </Suspense>
      )}
      {tab === 'held' && (
        <HeldTab
          holds={holds}
          open={open}
          blocked={blocked}
          moment={context.moment}
          onAct={(condition, kind) => setQuestion({ kind, condition })}
          onOpen={context.onOpen}
        />
      )}
      {question !== null && (
        <Dialogs
          question={question}
          onAcknowledge={(alarms, comment) => {
            setQuestion(null);
            setPicked(new Set());
            acknowledging.give(alarms, comment);
          }}
          onDone={(kind, name) => {
            setQuestion(null);
            setSaid(t(`alarms.act.done.${kind}`, { name }));
            renew();
          }}
          onRefused={renew}
          onClose={() => setQuestion(null)}
        />
      )}
      {choice.openId !== undefined && (
        <AlarmSheet
          key={choice.openId}
          id={choice.openId}
          asOf={asOf}
          context={context}
          acknowledging={acknowledging}
          slots={slots}
          onChanged={renew}
          onClose={() => onChoice({ openId: undefined })}
        />
      )}
    </PanelFrame>
  );
};
