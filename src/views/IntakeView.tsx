import { useSearch } from '@tanstack/react-router';
import { IntakePanel } from '../features/intake/IntakePanel';

export const IntakeView = () => <IntakePanel asOf={useSearch({ from: '__root__' }).asOf ?? null} />;
