import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { ExportButton } from '../../../export/ExportButton';
import type { AlarmChoice } from './choice';
import type { RowContext } from './rowProps';

interface ExportToolProps extends Pick<RowContext, 'ownerName' | 'nameOf'> {
  choice: Pick<AlarmChoice, 'tab' | 'days'>;
  /** Those that the filters leave, in the order of the screen. */
  alarms: readonly Alarm[];
  asOf: string | null;
  revision: number;
}

/** The way out for the alarms of the open tab. */
export const ExportTool = ({ choice: { tab, days }, ...shown }: ExportToolProps) => {
  const { t } = useTranslation();
  const isOpen = tab === 'open';
  return (
    <ExportButton
      of={async () => {
        const { toExport } = await import('./toExport');
        const title = t(isOpen ? 'alarms.export.title' : 'alarms.export.endedTitle');
        const filters = isOpen ? [] : [t(`alarms.filter.spans.${days}`)];
        return toExport({ ...shown, title, feed: isOpen ? 'alarms' : 'alarm-history', filters }, t);
      }}
    />
  );
};
