import { describe, expect, it } from 'vitest';
import { faint } from './ink';

describe('the ink of forced colours', () => {
  it('makes lines behind the figures a quarter as strong, whatever the palette', () => {
    expect(faint('rgb(0, 0, 0)')).toBe('rgba(0, 0, 0, 0.25)');
    expect(faint('rgba(5, 0, 73, 0.8)')).toBe('rgba(5, 0, 73, 0.25)');
  });
  it('leaves a colour alone that it cannot read', () => expect(faint('CanvasText')).toBe('CanvasText'));
});
