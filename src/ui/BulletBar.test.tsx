import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BulletBar } from './BulletBar';

const draw = (low: number | null): string => renderToStaticMarkup(<BulletBar value={4} low={low} max={10} label="4 của 10" />);

describe('a bullet bar', () => {
  it('has a tick where something was promised, at 0 too', () => {
    expect(draw(5)).toContain('left:50%');
    expect(draw(0)).toContain('left:0%');
  });

  it('has no tick where nothing was promised', () => expect(draw(null)).not.toContain('left:'));
});
