import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { isWaiting } from '../standing';
import { AlarmList } from './AlarmList';
import type { AlarmChoice } from './choice';
import { ChosenBar } from './ChosenBar';
import type { Flood } from './flood';
import { FloodLine } from './FloodLine';
import type { RowContext } from './rowProps';
import type { Act } from './useAcknowledge';
import styles from './centre.module.css';

interface OpenTabProps {
  choice: AlarmChoice;
  /** By urgency, those that the filters leave. */
  sorted: readonly Alarm[];
  /** How many are open in all. */
  count: number;
  context: RowContext;
  chosen: ReadonlySet<string>;
  acts: ReadonlyMap<string, Act>;
  flood: Flood;
  isPast: boolean;
  fresh: readonly string[];
  onLook: (id: string) => void;
  onPick: (ids: ReadonlySet<string>) => void;
  isCovered: boolean;
  onAcknowledge: (alarms: readonly Alarm[]) => void;
  onHelp: () => void;
}

/** The open alarms, how fast they come, and what may be done with several of them. */
export const OpenTab = ({ choice, sorted, count, context, chosen, acts, flood, isPast, onPick, onAcknowledge, ...list }: OpenTabProps) => {
  const { t } = useTranslation();
  const [grouping, setGrouping] = useState<boolean | null>(null);
  const { blocked } = context;
  const waiting = sorted.filter(isWaiting);
  const { priority, state, field, agency, rule, query } = choice;
  if (count === 0) return <p className={styles['nothing']}>{t(isPast ? 'alarms.emptyThen' : 'alarms.empty')}</p>;
  return (
    <>
      <FloodLine flood={flood} isPast={isPast} isGrouped={grouping ?? flood.isFlood} onGroup={setGrouping}>
        {chosen.size > 0 && !blocked.isForbidden && (
          <ChosenBar
            chosen={chosen.size}
            waiting={waiting.length}
            reason={blocked.acknowledge}
            onAcknowledge={() => onAcknowledge(waiting.filter(({ id }) => chosen.has(id)))}
            onWaiting={() => onPick(new Set(waiting.map(({ id }) => id)))}
            onNone={() => onPick(new Set())}
          />
        )}
      </FloodLine>
      {sorted.length === 0 ? (
        <p className={styles['nothing']}>{t('alarms.noMatch')}</p>
      ) : (
        <AlarmList
          key={JSON.stringify([priority, state, field, agency, rule, query])}
          sorted={sorted}
          acts={acts}
          chosen={chosen}
          context={context}
          isFlood={flood.isFlood}
          grouping={grouping}
          {...list}
        />
      )}
    </>
  );
};
