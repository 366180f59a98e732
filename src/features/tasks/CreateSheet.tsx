import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import type { Area } from '../../../contract/areas';
import type { Task, TaskOrigin } from '../../../contract/task';
import { Sheet } from '../../ui/Sheet';
import { CreateForm } from './CreateForm';
import { figureProposal } from './figureProposal';
import { readOrigin } from './readOrigin';

interface CreateSheetProps {
  giving: string;
  agencies: readonly Agency[];
  areas: readonly Area[];
  /** The registers have come, or will not. */
  isReady: boolean;
  today: string;
  onDone: (task: Task) => void;
  onClose: () => void;
}
const HAND: TaskOrigin = { kind: 'hand' };

/** The form for a new task, from where the address says that it comes. */
export const CreateSheet = ({ giving, agencies, areas, isReady, today, onDone, onClose }: CreateSheetProps) => {
  const { t } = useTranslation();
  const origin = useMemo(() => readOrigin(giving), [giving]);
  const from = origin ?? HAND;
  return (
    <Sheet side label={t('tasks.give')} closeLabel={t('tasks.sheet.close')} onClose={onClose}>
      {origin === null && <p role="alert">{t('tasks.form.badOrigin')}</p>}
      {isReady ? (
        <CreateForm
          origin={from}
          proposal={figureProposal(from, { agencies, areas }, today, t)}
          agencies={agencies}
          today={today}
          onDone={onDone}
          onCancel={onClose}
        />
      ) : (
        <p role="status">{t('panel.loading')}</p>
      )}
    </Sheet>
  );
};
