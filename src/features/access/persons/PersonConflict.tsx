import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../contract/access/persons';
import { formatDateTime } from '../../../lib/format';
import { ConflictChoice } from '../../../ui/ConflictChoice';
import { grantWords } from '../limitWords';
import { draftOf, type PersonDraft } from './personDraft';

interface PersonConflictProps {
  theirs: Person;
  mine: PersonDraft;
  onResolve: (takesTheirs: boolean) => void;
}

/** Somebody else changed this person meanwhile: what is true now, what was written here, and the ways on. */
export const PersonConflict = ({ theirs, mine, onResolve }: PersonConflictProps) => {
  const { t } = useTranslation();
  const lines = ({ name, email, grants, isBlocked }: PersonDraft): string[] => [
    t('access.conflict.line.name', { value: name }),
    t('access.conflict.line.email', { value: email === '' ? t('access.persons.noEmail') : email }),
    t('access.conflict.line.grants', { value: grants.map((each) => grantWords(t, each)).join('; ') || t('access.persons.noRole') }),
    t(isBlocked ? 'access.conflict.line.blocked' : 'access.conflict.line.open'),
  ];
  return (
    <ConflictChoice
      id="person-conflict"
      heading={t('access.conflict.heading', { by: theirs.by, at: formatDateTime(theirs.changedAt) })}
      hint={t('access.conflict.hint')}
      sides={[
        { heading: t('access.conflict.now'), lines: lines(draftOf(theirs)) },
        { heading: t('access.conflict.mine'), lines: lines(mine) },
      ]}
      ways={[
        { label: t('access.conflict.keepMine'), isFirst: true, onChoose: () => onResolve(false) },
        { label: t('access.conflict.takeTheirs'), onChoose: () => onResolve(true) },
      ]}
    />
  );
};
