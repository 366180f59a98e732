import type { Passport } from '../../contract/figure';
import { Figure } from './Figure';

interface ToldProps {
  id: string;
  text: string;
  /** Null where nothing vouches for it: then it is words, not a figure. */
  passport: Passport | null;
  size?: 'cell' | 'tile';
  stale?: boolean;
  legalBasis?: string | undefined;
}

/** The figures of one page, which its name comes before in their ids; that they are simulated is said once by their panel. */
export const createTold =
  (page: string) =>
  ({ id, text, passport, size = 'cell', stale = false, legalBasis }: ToldProps) =>
    passport ? (
      <Figure
        id={`${page}:${id}`}
        text={text}
        passport={passport}
        size={size}
        stale={stale}
        legalBasis={legalBasis}
        markSimulated={false}
      />
    ) : (
      <span>{text}</span>
    );
