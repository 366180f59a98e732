import { beforeAll, describe, expect, it, vi } from 'vitest';
import { keyedAct } from './useSheetKeys';

/** As a browser has it: something that may have the focus, in whose words `matches` is asked. */
class Focused extends EventTarget {
  constructor(readonly isField: boolean) {
    super();
  }
  matches = () => this.isField;
}
const press = (key: string, target: EventTarget, change = {}) =>
  keyedAct({ key, target, ctrlKey: false, metaKey: false, altKey: false, ...change });

describe('a letter in the sheet of an alarm', () => {
  const button = new Focused(false);
  beforeAll(() => {
    vi.stubGlobal('HTMLElement', Focused);
    return () => vi.unstubAllGlobals();
  });
  it('means its act, with Caps Lock too', () => {
    expect(['t', 'T', 'h', 'H', 'g'].map((key) => press(key, button))).toEqual([
      'acknowledge',
      'acknowledge',
      'shelve',
      'shelve',
      undefined,
    ]);
  });
  it('means nothing where it is written, nor with a key of the browser', () => {
    expect(press('t', new Focused(true))).toBeUndefined();
    expect(press('t', button, { ctrlKey: true })).toBeUndefined();
  });
});
