import { Palette } from '../features/search/Palette';

/** A page or an action of the desk; what has no address is done by its id. */
export interface DeskEntry {
  id: string;
  kind: 'page' | 'action';
  title: string;
  note?: string | undefined;
  href?: string | undefined;
}
interface SearchPaletteProps {
  asOf: string | null;
  own: readonly DeskEntry[];
  onGo: (href: string) => void;
  onRun: (id: string) => void;
  onClose: () => void;
}

/** The search over all there is, with the desk's own pages and actions. */
export const SearchPalette = (props: SearchPaletteProps) => <Palette {...props} />;
