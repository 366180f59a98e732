import { lazy, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

const Lost = () => {
  const { t } = useTranslation();
  return <small role="alert">{t('page.lost')}</small>;
};

/** A part of the shell whose code comes on first use; one that does not come is told in its place and breaks nothing around it. */
export const lazyPart = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Lost }),
    ),
  );
