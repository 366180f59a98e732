import 'i18next';
import type { AllWords } from './words';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: AllWords };
  }
}
