import { useTranslation } from 'react-i18next';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import type { OnChoice, UnitKind } from './choice';

/** Departments, or communes and wards. */
export const KindSwitch = ({ kind, onChoice }: { kind: UnitKind; onChoice: OnChoice }) => {
  const { t } = useTranslation();
  return (
    <SegmentedSwitch
      label={t('services.dossiers.kind')}
      value={kind}
      segments={(['area', 'agency'] as const).map((id) => ({ id, label: t(`services.dossiers.kinds.${id}`) }))}
      onChoose={(next) => onChoice({ kind: next })}
    />
  );
};
