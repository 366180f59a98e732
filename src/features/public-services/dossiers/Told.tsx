import type { Passport } from '../../../../contract/figure';
import { Figure } from '../../../ui/Figure';

interface ToldProps {
  id: string;
  text: string;
  /** Null where nothing vouches for it: then it is words, not a figure. */
  passport: Passport | null;
  size?: 'cell' | 'tile';
  stale?: boolean;
  legalBasis?: string | undefined;
}

/** A figure of dossiers; that it is simulated is said once by its panel. */
export const Told = ({ id, text, passport, size = 'cell', stale = false, legalBasis }: ToldProps) =>
  passport ? (
    <Figure id={`dossiers:${id}`} text={text} passport={passport} size={size} stale={stale} legalBasis={legalBasis} markSimulated={false} />
  ) : (
    <span>{text}</span>
  );
