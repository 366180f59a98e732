import { useSearch } from '@tanstack/react-router';
import { FigureStory } from '../features/confirmation/FigureStory';

/** The story of a figure at the moment looked at. */
export const ConfirmationStory = ({ figure, revision }: { figure: string; revision: number }) => {
  const asOf = useSearch({ from: '__root__', select: (search) => search.asOf });
  return <FigureStory figure={figure} revision={revision} asOf={asOf ?? null} />;
};
