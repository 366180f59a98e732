import { ProvinceMapPanel } from '../features/province-map/ProvinceMapPanel';
import { useMapAddress } from './useMapAddress';

/** The map of the province; all that one chooses on it stands in the address. */
export const MapView = () => {
  const { asOf, choice, onChoice } = useMapAddress();
  return <ProvinceMapPanel asOf={asOf} {...choice} onChoice={onChoice} />;
};
