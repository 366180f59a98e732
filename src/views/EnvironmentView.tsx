import { useSearch } from '@tanstack/react-router';
import { ReadingsPanel } from '../features/environment/ReadingsPanel';
import { useStationLink } from './useStationLink';

/** What the stations say now, each row by itself. */
export const EnvironmentView = () => {
  const { asOf } = useSearch({ from: '__root__' });
  const { link } = useStationLink();
  return <ReadingsPanel asOf={asOf ?? null} link={link} />;
};
