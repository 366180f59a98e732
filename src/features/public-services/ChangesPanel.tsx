import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import type { Changes } from './changes';
import { ChangesTable } from './ChangesTable';
import { changesSentence, SEEN } from './changesWords';
import { codeOfFocus, groupOfFocus, type Basis, type Focus } from './focus';
import type { ShownScores } from './scoresBody';
import { tell, type Told } from '../../export/told';
import { periodText, periodTitle, scoreText } from './wording';
import styles from './services.module.css';

interface ChangesPanelProps {
  /** Whose points. */
  name: string;
  shown: ShownScores;
  closed: ShownScores | null;
  isComing: boolean;
  changes: Changes | null;
  /** The unit was last seen before the last closed period was over. */
  isOpen: boolean;
  basis: Basis;
  focus: Focus;
  state: PanelState;
  told: Told;
  onFocus: (code: string | undefined) => void;
}

/** A smaller change is counted, not drawn, unless its part is looked at. */
const DRAWN = 0.05;

/** What a unit won and lost part by part between the last two closed periods; an open one is not compared, and that is said. */
export const ChangesPanel = ({ name, shown, closed, isComing, changes, isOpen, basis, focus, state, told, onFocus }: ChangesPanelProps) => {
  const { t } = useTranslation();
  const [chosen, group] = [codeOfFocus(focus), groupOfFocus(focus)];
  const differing = changes?.parts.filter(({ gained }) => Math.abs(gained) >= SEEN) ?? [];
  const moved = differing.filter(({ gained, part }) => Math.abs(gained) >= DRAWN || part.code === chosen || part.group === group);
  const small = differing.length - moved.length;
  const same = (changes?.parts.length ?? 0) - differing.length;
  const periods = {
    now: closed ? periodText(closed.period, t) : '',
    before: closed?.body.previous ? periodText(closed.body.previous, t) : '',
  };
  const own: PanelState = isComing ? { kind: 'loading' } : state.kind === 'live' && !changes ? { kind: 'empty' } : state;
  return (
    <PanelFrame
      heading={t('services.scores.changes.heading')}
      sub={changes ? t('services.scores.changes.sub', { now: periodTitle(closed?.period ?? '', t), before: periods.before }) : ''}
      state={own}
      emptyText={
        isOpen && closed
          ? t('services.scores.heads.openUnit', { period: periodTitle(closed.period, t) })
          : t('services.scores.changes.none')
      }
      tools={
        changes && (
          <ExportButton
            of={() =>
              tell(told, {
                title: `${t('services.scores.changes.heading')}: ${t('services.scores.changes.sub', periods)}`,
                columns: [
                  { header: t('services.scores.changes.part') },
                  { header: t('services.scores.changes.before'), digits: 2 },
                  { header: t('services.scores.changes.now'), digits: 2 },
                  { header: t('services.scores.changes.change'), digits: 2 },
                ],
                rows: () => [
                  ...changes.parts.map(({ part, before, now, gained }) => ({ cells: [part.name, before, now, gained] })),
                  ...changes.oneSided.map(({ part, before, now }) => ({ cells: [part.name, before, now, null] })),
                ],
                notes: closed ? [changesSentence(name, { changes, closed, basis }, t)] : [],
              })
            }
          />
        )
      }
    >
      {changes && closed && (
        <>
          {!shown.isClosed && (
            <p className={styles['sentence']}>{t('services.scores.changes.open', { open: periodTitle(shown.period, t), ...periods })}</p>
          )}
          <p className={styles['sentence']}>{changesSentence(name, { changes, closed, basis }, t)}</p>
          {moved.length + changes.oneSided.length > 0 && (
            <ChangesTable moved={moved} changes={changes} closed={closed} basis={basis} focus={focus} onFocus={onFocus} />
          )}
          <p className={styles['note']}>
            {[
              ...(small > 0 ? [t('services.scores.changes.small', { count: small, size: scoreText(DRAWN) })] : []),
              ...(same > 0 ? [t('services.scores.changes.same', { count: same })] : []),
            ].join('; ')}
          </p>
        </>
      )}
    </PanelFrame>
  );
};
