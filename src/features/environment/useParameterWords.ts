import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parameterKey } from './parameters';

/** How a parameter's code is called (short, for a row) and what it means (in full, for its passport). */
export const useParameterWords = () => {
  const { t } = useTranslation();
  return useMemo(() => {
    const short = (code: string): string => {
      const key = parameterKey(code);
      return key ? t(`environment.parameters.${key}`) : code;
    };
    const full = (code: string): string => {
      const key = parameterKey(code);
      return key ? t(`environment.meanings.${key}`) : code;
    };
    return { short, full };
  }, [t]);
};
