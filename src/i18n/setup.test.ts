import i18next from 'i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startI18n } from './setup';

describe('the language of a page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('[MT14] is Vietnamese where the browser refuses its storage, as in a frame of another site: the page opens all the same', async () => {
    const refuse = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    await expect(startI18n()).resolves.toBeUndefined();
    expect(i18next.language).toBe('vi');
  });
});
