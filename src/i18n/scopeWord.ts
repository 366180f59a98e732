import i18next from 'i18next';
import type { AllWords } from './words';

type ScopeName = keyof AllWords['account']['scope'];
const keyOf = (scope: string): string => `account.scope.${scope}`;
const isNamed = (scope: string): scope is ScopeName => i18next.exists(keyOf(scope));

/** The word of what a scope lets one do; null where it has none, or the words of accounts are not there. */
export const scopeWord = (scope: string): `account.scope.${ScopeName}` | null => (isNamed(scope) ? `account.scope.${scope}` : null);
