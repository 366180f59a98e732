import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { ExportButton } from '../../../export/ExportButton';
import type { Exportable } from '../../../export/exportable';
import { PanelFrame } from '../../../ui/PanelFrame';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { simulatedIn } from './judged';
import type { Told } from './told';

interface OwnPanelProps {
  told: Told;
  /** The part of the page's words that heads it. */
  name: 'days' | 'split' | 'floods' | 'standing' | 'chattering' | 'most' | 'acknowledgement';
  /** There is nothing to show: what that means is said instead. */
  isEmpty: boolean;
  emptyText: string;
  /** Loaded when somebody exports. */
  exported: () => Promise<(shown: Told, t: TFunction) => Exportable>;
  /** What it shows bears the mark itself. */
  isMarked?: boolean;
  children: ReactNode;
}

/** One panel of the page: its heading, whether it is simulated, its way out, and what having nothing means. */
export const OwnPanel = ({ told, name, isEmpty, emptyText, exported, isMarked = false, children }: OwnPanelProps) => {
  const { t } = useTranslation();
  return (
    <PanelFrame
      heading={t(`alarmRules.performance.${name}.heading`)}
      sub={t(`alarmRules.performance.${name}.sub`)}
      state={told.state}
      tools={
        !isEmpty && (
          <>
            {!isMarked && <SimulatedMark of={simulatedIn(told.body)} />}
            <ExportButton of={async () => (await exported())(told, t)} />
          </>
        )
      }
    >
      {isEmpty ? <p>{emptyText}</p> : children}
    </PanelFrame>
  );
};
