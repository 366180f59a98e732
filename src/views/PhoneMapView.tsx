import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaPage } from '../features/province-map/phone/AreaPage';
import type { IndicatorChoice } from '../features/province-map/useChoices';
import { useMapAddress } from './useMapAddress';

// A phone asks for a place far more often than for the map around it.
const MapCard = lazy(() => import('../features/province-map/MapCard').then(({ MapCard: part }) => ({ default: part })));
const MapView = lazy(() => import('./MapView').then(({ MapView: part }) => ({ default: part })));

/** A place on a phone: its figures, and the map on demand; without a place the map itself. */
export const PhoneMapView = () => {
  const { t } = useTranslation();
  const {
    asOf,
    choice: { set, indicator, area },
    onChoice,
  } = useMapAddress();
  const onArea = useCallback((code: string) => onChoice({ area: code }), [onChoice]);
  const opening = <p role="status">{t('map.opening')}</p>;
  if (area === undefined)
    return (
      <Suspense fallback={opening}>
        <MapView />
      </Suspense>
    );
  return (
    <AreaPage
      key={area}
      area={area}
      set={set}
      indicator={indicator}
      asOf={asOf}
      onProvince={() => onChoice({ area: undefined })}
      map={(of: string, { code, name }: IndicatorChoice) => (
        <Suspense fallback={opening}>
          <MapCard set={of} indicator={code} heading={name} asOf={asOf} focus={area} onArea={onArea} />
        </Suspense>
      )}
    />
  );
};
