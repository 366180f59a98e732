import { useSearch } from '@tanstack/react-router';
import { ReadingsPanel } from '../features/environment/ReadingsPanel';

export const EnvironmentView = () => <ReadingsPanel asOf={useSearch({ from: '__root__' }).asOf ?? null} />;
