import { expect, it } from 'vitest';
import { sourceLanguage } from './sourceLanguage';

it('knows Vietnamese words of the source, composed or not, and leaves codes and figures alone', () => {
  expect(sourceLanguage('Trạm mẫu 01')).toBe('vi');
  expect(sourceLanguage('Sở'.normalize('NFD'))).toBe('vi');
  expect(sourceLanguage('COD 72,5 mg/L')).toBeUndefined();
});
