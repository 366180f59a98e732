import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { useReading } from './useReading';

const Probe = ({ isCovered }: { isCovered: boolean }) => String(useReading(isCovered).isReading);
const draw = (isCovered: boolean) => renderToStaticMarkup(<Probe isCovered={isCovered} />);

describe('whether the list is read', () => {
  it('also while a dialog opened from it lies over it: whoever shelves an alarm goes on where they were, not where its row has gone', () => {
    expect(draw(true)).toBe('true');
    expect(draw(false)).toBe('false');
  });
});
