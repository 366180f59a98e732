import { describe, expect, it } from 'vitest';
import type { Passport } from '../../../contract/figure';
import { readDraft, toDraft } from './dueDraft';
import { readEvidence } from './evidenceLines';
import { figureOrigin } from './figureOrigin';
import { readOrigin } from './readOrigin';

describe('what is typed', () => {
  it('evidence is an address of http or https, or the number of a document; nothing else', () => {
    expect(readEvidence(' https://sonla.gov.vn/a \n\n12/BC-UBND')).toEqual({
      evidence: [
        { kind: 'link', url: 'https://sonla.gov.vn/a' },
        { kind: 'document', number: '12/BC-UBND' },
      ],
    });
    for (const line of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.vn', 'https://'])
      expect(readEvidence(line)).toEqual({ wrong: line });
  });
  it('[TK1] a term stays what it was chosen to be', () => {
    const draft = toDraft({ kind: 'period', period: '2026-Q3' }, null, '2026');
    expect(readDraft(draft)).toEqual({ due: { kind: 'period', period: '2026-Q3' }, recurrence: null });
    expect(readDraft({ ...draft, part: '' })).toEqual({ due: { kind: 'period', period: '2026' }, recurrence: null });
    expect(readDraft({ ...draft, kind: 'ongoing' })).toEqual({ due: { kind: 'ongoing' }, recurrence: null });
    expect(readDraft({ ...draft, kind: 'date' })).toBeNull();
    expect(readDraft({ ...draft, kind: 'date', date: '2026-09-30', repeat: 'quarter', until: '' })).toEqual({
      due: { kind: 'date', date: '2026-09-30' },
      recurrence: { every: 'month', interval: 3, until: null },
    });
    const running = { every: 'month', interval: 3, until: '2027-01-01', from: '2026-09-30' } as const;
    expect(toDraft({ kind: 'date', date: '2026-09-30' }, running, '2026')).toMatchObject({ repeat: 'quarter', until: '2027-01-01' });
  });
});

describe('the origin in an address', () => {
  const passport: Passport = {
    name: 'Tỷ lệ giải ngân',
    unit: '%',
    formula: null,
    numerator: null,
    denominator: null,
    source: 'x',
    owner: null,
    period: '2026',
    observedAt: null,
    receivedAt: '2026-01-01T00:00:00Z',
    revision: 7,
    provenance: 'imported',
    quality: [],
  };
  it('of a figure keeps what it said, its period and revision, and the page that shows it', () => {
    const origin = figureOrigin('VON', { text: '41%', exact: '41,25%', passport }, '/chuyen-doi-so?figure=VON');
    expect(origin).toMatchObject({
      kind: 'figure',
      figure: 'VON',
      value: '41,25%',
      period: '2026',
      revision: 7,
      path: '/chuyen-doi-so?figure=VON',
    });
    expect(readOrigin(JSON.stringify(origin))).toEqual(origin);
    expect(figureOrigin('VON', { text: '41%', passport }, `/x?q=${'a'.repeat(700)}`)).toMatchObject({ path: '/x' });
  });
  it('that is none, or leads out of the product, is not taken', () => {
    expect(readOrigin('moi')).toEqual({ kind: 'hand' });
    for (const text of ['', '{', '{}', JSON.stringify({ kind: 'meeting', name: 'x', ref: null, path: '//evil.vn' })])
      expect(readOrigin(text)).toBeNull();
  });
});
