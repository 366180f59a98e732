import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { figureOrigin } from '../features/tasks/figureOrigin';
import type { ShownFigure } from '../ui/figureShelf';

/** In the passport of a figure: leads to the form of a new task, with where it comes from filled in. */
export const TaskFromFigure = ({ shown }: { shown: ShownFigure }) => {
  const { t } = useTranslation();
  const { figure, asOf } = useSearch({ from: '__root__' });
  const path = useLocation({ select: ({ href }) => href });
  // What is seen of the past gives no task: it would be decided on what is no longer known to be so.
  if (figure === undefined || asOf !== undefined) return null;
  return (
    <p>
      <Link to="/nhiem-vu" search={{ tao: JSON.stringify(figureOrigin(figure, shown, path)) }}>
        {t('tasks.fromFigure')}
      </Link>
    </p>
  );
};
