import type { money as vi } from '../vi/money';
import type { Widen } from '../words';

export const money: Widen<typeof vi> = {
  cut: {
    inForce: 'Narrowed to',
    remove: 'Remove {{name}}: {{value}}',
    take: 'remove',
    clear: 'Clear',
  },
  money: {
    year: 'Budget year',
    ledger: 'Ledger',
    ledgers: { actual: 'Real figures', simulated: 'Simulated' },
    noLedger: 'This ledger has no figures for {{year}} yet',
    billion: 'billion VND',
    monthTick: 'M{{month}}',
    monthOf: '{{month}}/{{year}}',
    document: 'Document',
  },
};
