import { describe, expect, it } from 'vitest';
import { columnTexts } from './wording';

describe('the figures of a column', () => {
  it('[OV2] have one number of decimals, none where none of them needs any', () => {
    expect(columnTexts([36, 36.7, 40])).toEqual(['36,0', '36,7', '40,0']);
    expect(columnTexts([36, 40])).toEqual(['36', '40']);
    expect(columnTexts([36.04, 40])).toEqual(['36', '40']);
  });
  it('[OV2] are never rounded away to nothing', () => expect(columnTexts([0.004, 1.2, 0])).toEqual(['0,004', '1,2', '0,0']));
});
