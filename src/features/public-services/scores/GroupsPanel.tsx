import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitScore } from '../../../../contract/feeds/services';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import type { Focus } from '../focus';
import type { ScoredPeriod } from '../passports';
import { partsExport } from '../partsExport';
import { ScoreTable } from '../ScoreTable';
import type { Told } from '../../../export/told';

interface GroupsPanelProps {
  at: ScoredPeriod;
  score: UnitScore | undefined;
  focus: Focus;
  state: PanelState;
  told: Told;
  /** How the year is expected to end, in words. */
  note: ReactNode;
  onFocus: (code: string | undefined) => void;
}

/** The six groups of the province; pressing one opens its parts and ranks the units by it. */
export const GroupsPanel = ({ at, score, focus, state, told, note, onFocus }: GroupsPanelProps) => {
  const { t } = useTranslation();
  const heading = t('services.scores.groups.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={t('services.scores.groups.sub')}
      state={state.kind === 'live' && !score ? { kind: 'empty' } : state}
      emptyText={t('services.scores.noProvince')}
      tools={score && <ExportButton of={() => partsExport(heading, at, score, told, t)} />}
    >
      {score && <ScoreTable at={at} score={score} focus={focus} stale={state.kind === 'stale'} onFocus={onFocus} />}
      {score && note}
    </PanelFrame>
  );
};
