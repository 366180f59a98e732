import { describe, expect, it } from 'vitest';
import { rawPreview } from './rawPreview';

describe('the preview of a raw row', () => {
  it('leaves a plain row as it is, its tabs as dots', () =>
    expect(rawPreview('pH\t7,25\t-')).toEqual({ text: 'pH·7,25·-', isWhole: true }));
  it('shows control characters as dots, so that a binary file moves nothing on the screen', () =>
    expect(rawPreview('\u0000\u0007\u009fa\u202eb\r\n').text).toBe('···a·b··'));
  it('shows at most 72 characters and tells that there are more, without cutting one in two', () => {
    expect(rawPreview('x'.repeat(72))).toEqual({ text: 'x'.repeat(72), isWhole: true });
    expect(rawPreview('x'.repeat(73)).isWhole).toBe(false);
    expect(rawPreview('😀'.repeat(200)).text).toBe('😀'.repeat(72));
  });
});
