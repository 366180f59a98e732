import { expect, it } from 'vitest';
import { headDraft, readHead } from './headDraft';

const draft = { ...headDraft(null, '2026-11-24'), title: ' Họp thường kỳ ' };

it('[MT33] reads day and hours as the time of Việt Nam', () =>
  expect(readHead({ ...draft, to: '11:30' })).toEqual({
    body: {
      title: 'Họp thường kỳ',
      startsAt: '2026-11-24T01:00:00.000Z',
      endsAt: '2026-11-24T04:30:00.000Z',
      place: '',
      chair: '',
      secretary: '',
    },
  }));

it('[MT33] lets a meeting end after midnight, and leaves an end that nobody set open', () => {
  expect(readHead({ ...draft, from: '21:00', to: '00:30' })).toMatchObject({ body: { endsAt: '2026-11-24T17:30:00.000Z' } });
  expect(readHead(draft)).toMatchObject({ body: { endsAt: null } });
});

it('[MT33] names what is missing', () => {
  expect(readHead({ ...draft, title: '  ' })).toEqual({ fault: 'title' });
  expect(readHead({ ...draft, day: '' })).toEqual({ fault: 'when' });
  expect(readHead({ ...draft, to: '08:00' })).toEqual({ fault: 'end' });
});

it('[MT33] shows a meeting as it is kept', () => {
  const read = readHead({ ...draft, to: '11:30', place: 'Phòng họp số 1' });
  if (!('body' in read)) throw new Error('it was read');
  const meeting = {
    ...read.body,
    id: 'h1',
    state: 'planned' as const,
    source: null,
    presenter: null,
    version: 1,
    changedAt: read.body.startsAt,
    by: 'x',
  };
  expect(headDraft(meeting, '2026-01-01')).toEqual({ ...draft, title: 'Họp thường kỳ', to: '11:30', place: 'Phòng họp số 1' });
});
