import { useTranslation } from 'react-i18next';
import { ageParts } from '../lib/format';
import { useNow } from './clock';

/** How long ago a moment was (ms since 1970), kept right each second. */
export const Age = ({ at, template }: { at: number; template?: (age: string) => string }) => {
  const { t } = useTranslation();
  const { count, unit } = ageParts(useNow() - at);
  const age = t(`age.${unit}`, { count });
  return <>{template ? template(age) : age}</>;
};
