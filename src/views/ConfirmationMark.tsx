import { useSearch } from '@tanstack/react-router';
import { FigureMark } from '../features/confirmation/FigureMark';

/** The mark of a figure at the moment looked at. */
export const ConfirmationMark = ({ figure, revision }: { figure: string; revision: number }) => {
  const asOf = useSearch({ from: '__root__', select: (search) => search.asOf });
  return <FigureMark figure={figure} revision={revision} asOf={asOf ?? null} />;
};
