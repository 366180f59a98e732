import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useShelved } from '../ui/figureShelf';
import { useSearching } from './useSearching';
import styles from './Notices.module.css';

/** Told on the page itself when the address names a figure that the page does not have, once nothing more is coming. */
export const LostFigure = ({ figure }: { figure: string }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const searching = useSearching();
  const shown = useShelved(figure);
  if (searching || shown) return null;
  return (
    <p className={styles['notice']} data-tone="medium" role="alert">
      <span>
        <span aria-hidden="true">■</span> {t('notice.figure', { figure })}
      </span>
      <button type="button" onClick={() => void navigate({ to: '.', search: ({ figure: _, ...old }) => old, replace: true })}>
        {t('notice.close')}
      </button>
    </p>
  );
};
