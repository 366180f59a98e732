import { useTranslation } from 'react-i18next';
import { ageParts } from '../lib/format';
import { useClock } from './clock';

interface AgeProps {
  at: number;
  /** The past moment (ms) looked at; without it the age runs with the clock. */
  moment?: number | undefined;
  /** Ages under a minute are told as such, without counting seconds: a page of figures stays calm. */
  calm?: boolean;
  template?: (age: string) => string;
}

/** How long ago a moment was (ms since 1970); drawn again only when its words change. */
export const Age = ({ at, moment, calm = false, template }: AgeProps) => {
  const { t } = useTranslation();
  const age = useClock((now) => {
    const { count, unit } = ageParts((moment ?? now) - at);
    return calm && unit === 'second' ? t('age.now') : t(`age.${unit}`, { count });
  });
  return <>{template ? template(age) : age}</>;
};
