import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { withWords } from '../i18n/setup';
import { Popover } from './Popover';

const ViewsForm = lazy(() =>
  withWords(['savedViews', 'frozen'], () => import('./ViewsForm'))().then(({ ViewsForm: form }) => ({ default: form })),
);
/** The button that the key B presses. */
export const VIEWS_BUTTON = 'khung-xem';

/** Links to the open page and the views that were kept. */
export const ViewsControl = () => {
  const { t } = useTranslation();
  return (
    <Popover id={VIEWS_BUTTON} label={t('head.views')} button={t('head.views')}>
      {(close) => <ViewsForm onDone={close} />}
    </Popover>
  );
};
