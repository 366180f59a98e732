import { PersonsPanel } from '../features/access/persons/PersonsPanel';

export const AccessPersonsView = () => <PersonsPanel />;
