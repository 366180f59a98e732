import { useSearch } from '@tanstack/react-router';
import { useStationRings } from '../features/alarms/marks/useStationRings';
import { StationsOverview } from '../features/environment/overview/StationsOverview';
import { useOwnSearch } from './useOwnSearch';
import { useStationLink } from './useStationLink';

/** The stations on the map, their indices and their limits. */
export const StationsMapView = () => {
  const { asOf, area } = useSearch({ from: '__root__' });
  const { link, onStation } = useStationLink();
  const choose = useOwnSearch();
  const rings = useStationRings(asOf ?? null);
  return (
    <StationsOverview
      asOf={asOf ?? null}
      area={area}
      onArea={(code) => choose({ area: code ?? undefined })}
      onStation={onStation}
      link={link}
      rings={rings}
    />
  );
};
