import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../contract/access/persons';
import { Sheet } from '../../../ui/Sheet';
import { PersonForm } from './PersonForm';

interface PersonSheetProps {
  /** As they are now; null: a new one. */
  person: Person | null;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** The form of a person, beside the list. */
export const PersonSheet = ({ person, onDone, onClose }: PersonSheetProps) => {
  const { t } = useTranslation();
  return (
    <Sheet
      side
      label={person === null ? t('access.form.create') : t('access.form.edit', { name: person.name })}
      closeLabel={t('access.form.close')}
      onClose={onClose}
    >
      <PersonForm person={person} onDone={onDone} onCancel={onClose} />
    </Sheet>
  );
};
