import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import type { Task, TaskOrigin } from '../../../contract/task';
import { Sheet } from '../../ui/Sheet';
import { CreateForm } from './CreateForm';
import { readOrigin } from './readOrigin';

interface CreateSheetProps {
  giving: string;
  agencies: readonly Agency[];
  today: string;
  onDone: (task: Task) => void;
  onClose: () => void;
}
const HAND: TaskOrigin = { kind: 'hand' };

/** The form for a new task, from where the address says that it comes. */
export const CreateSheet = ({ giving, agencies, today, onDone, onClose }: CreateSheetProps) => {
  const { t } = useTranslation();
  const origin = useMemo(() => readOrigin(giving), [giving]);
  return (
    <Sheet label={t('tasks.give')} closeLabel={t('tasks.sheet.close')} onClose={onClose}>
      {origin === null && <p role="alert">{t('tasks.form.badOrigin')}</p>}
      <CreateForm origin={origin ?? HAND} agencies={agencies} today={today} onDone={onDone} onCancel={onClose} />
    </Sheet>
  );
};
