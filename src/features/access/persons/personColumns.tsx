import type { TFunction } from 'i18next';
import type { Person } from '../../../../contract/access/persons';
import { formatDateTime } from '../../../lib/format';
import { StatusWord, type Tone } from '../../../ui/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import { grantWords } from '../limitWords';
import { stateOf, type PersonState } from './model';

const TONES: Record<PersonState, Tone> = { active: 'normal', none: 'medium', blocked: 'high' };

/** The columns of the list of persons. */
export const personColumns = (t: TFunction): TableColumn<Person>[] => [
  { id: 'name', header: t('access.persons.name'), value: ({ name }) => name, width: 14 },
  { id: 'email', header: t('access.persons.email'), value: ({ email }) => email, width: 15 },
  {
    id: 'grants',
    header: t('access.persons.grants'),
    value: ({ grants }) => (grants.length === 0 ? null : grants.map((each) => grantWords(t, each)).join('; ')),
    width: 22,
  },
  {
    id: 'state',
    header: t('access.persons.state'),
    value: (person) => t(`access.persons.states.${stateOf(person)}`),
    cell: (person) => <StatusWord tone={TONES[stateOf(person)]}>{t(`access.persons.states.${stateOf(person)}`)}</StatusWord>,
    width: 9,
  },
  {
    id: 'changed',
    header: t('access.persons.changed'),
    value: ({ changedAt }) => changedAt,
    cell: ({ changedAt, by }) => t('access.persons.by', { at: formatDateTime(changedAt), by }),
    width: 15,
  },
];
