import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceUnit } from '../../../../contract/services';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { LEVELS, LOOKS, type Level, type Look, type OnChoice } from '../choice';
import { codeOfFocus, type Basis, type Focus } from '../focus';
import { rankUnits } from '../ranking';
import type { ShownScores } from '../scoresBody';
import type { Told } from '../../../export/told';
import { basisText, focusText, periodText, periodTitle } from '../wording';
import { RankCards } from './RankCards';
import { RankTable } from './RankTable';
import styles from '../services.module.css';

// The map's code comes when somebody asks for the map.
const RankMap = lazy(() => import('./RankMap').then(({ RankMap: map }) => ({ default: map })));

interface RankingPanelProps {
  shown: ShownScores;
  closed: ShownScores | null;
  focus: Focus;
  basis: Basis;
  level: Level;
  look: Look;
  state: PanelState;
  told: Told;
  onChoice: OnChoice;
  onUnit: (unit: ServiceUnit) => void;
}

/** Who serves best and who worst, by the whole or by what is looked at: as a table, as small pictures of six groups, as a map. */
export const RankingPanel = ({ shown, closed, focus, basis, level, look, state, told, onChoice, onUnit }: RankingPanelProps) => {
  const { t } = useTranslation();
  const ranked = useMemo(() => rankUnits(shown, closed, { kind: level, focus, basis }), [shown, closed, level, focus, basis]);
  // Departments have no place on a map.
  const seen = look === 'map' && level === 'agency' ? 'table' : look;
  const previous = closed?.body.previous ?? null;
  const open = ranked.filter(({ isOpen }) => isOpen).length;
  const notes = [
    ...(open > 0 ? [t('services.scores.ranking.openUnits', { count: open, period: periodText(shown.period, t) })] : []),
    ...(shown.isClosed ? [] : [t('services.scores.ranking.openNote', { period: periodTitle(shown.period, t) })]),
    closed && previous !== null
      ? t('services.scores.ranking.heldNote', { now: periodText(closed.period, t), before: periodText(previous, t) })
      : t('services.scores.ranking.heldNone'),
    ...(basis === 'estimate' ? [t('services.scores.ranking.estimateNote')] : []),
  ];
  const shared = { ranked, scoring: shown.scoring, focus, basis };
  return (
    <PanelFrame
      heading={t(`services.scores.ranking.heading.${level}`)}
      sub={t('services.scores.ranking.sub', { focus: focusText(focus, t), basis: basisText(basis, t).toLocaleLowerCase('vi') })}
      state={state.kind === 'live' && ranked.every(({ value }) => value === null) ? { kind: 'empty' } : state}
      emptyText={t('services.scores.ranking.empty')}
      tools={
        <>
          <SimulatedMark of={shown.body.receipt} />
          <ExportButton of={async () => (await import('./rankingExport')).rankingExport({ ...shared, level, notes, told }, t)} />
        </>
      }
    >
      <div className={styles['bar']} data-ranked-by={[level, seen, basis, codeOfFocus(focus) ?? ''].join(' ')}>
        <SegmentedSwitch
          label={t('services.scores.ranking.level')}
          value={level}
          segments={LEVELS.map((id) => ({ id, label: t(`services.scores.ranking.levels.${id}`) }))}
          onChoose={(next) => onChoice({ level: next })}
        />
        <SegmentedSwitch
          label={t('services.scores.ranking.look')}
          value={seen}
          segments={LOOKS.map((id) => ({
            id,
            label: t(`services.scores.ranking.looks.${id}`),
            unavailable: id === 'map' && level === 'agency' ? t('services.scores.ranking.mapOnlyAreas') : undefined,
          }))}
          onChoose={(next) => onChoice({ look: next })}
        />
        <p className={styles['note']}>{notes.join(' ')}</p>
      </div>
      {seen === 'table' && <RankTable {...shared} isClosed={shown.isClosed} onUnit={onUnit} />}
      {seen === 'groups' && <RankCards {...shared} onUnit={onUnit} />}
      {seen === 'map' && (
        <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>
          <RankMap {...shared} asOf={told.asOf} onUnit={onUnit} />
        </Suspense>
      )}
    </PanelFrame>
  );
};
