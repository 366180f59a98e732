import { afterEach, expect, it, vi } from 'vitest';
import { MEETING_EDIT_SCOPE, MEETING_LEAD_SCOPE } from '../../contract/commands/meetingActs';
import { askMeetingSession } from '../data/meetingSession';
import { roomRights } from './roomRights';

const chair = { person: { id: 'a', name: 'A' }, scopes: [MEETING_EDIT_SCOPE, MEETING_LEAD_SCOPE] };
const as = (role: 'follower' | 'presenter') =>
  ({ meeting: 'hop-7', person: { id: 'b', name: 'B' }, role, endsAt: '2026-11-23T10:00:00Z' }) as const;

afterEach(() => vi.unstubAllGlobals());

it('[MR1] offers nothing until it is known whether a link brought this browser here as a follower', () => {
  expect(roomRights('hop-7', chair, undefined)).toMatchObject({ canEdit: false, mayLead: false });
  expect(roomRights('hop-7', chair, as('follower'))).toEqual({ canEdit: false, mayLead: false, invitedAs: 'B' });
  expect(roomRights('hop-7', chair, null)).toMatchObject({ canEdit: true, mayLead: true, invitedAs: null });
  expect(roomRights('hop-7', chair, as('presenter'))).toMatchObject({ canEdit: true, mayLead: true, invitedAs: 'B' });
  expect(roomRights('hop-8', chair, as('follower'))).toMatchObject({ mayLead: true, invitedAs: null });
  expect(roomRights('hop-7', undefined, null)).toMatchObject({ canEdit: false, mayLead: false });
});

it('[MR1] takes no answer for no invitation: a gateway that is late or broken has not said who came', async () => {
  vi.stubGlobal('fetch', async () => Response.json(null));
  expect(await askMeetingSession('hop-7')).toBeNull();
  for (const answer of [
    async () => new Response('x', { status: 502 }),
    async () => new Response('<html>'),
    async () => Promise.reject(new TypeError('away')),
  ]) {
    vi.stubGlobal('fetch', answer);
    await expect(askMeetingSession('hop-7')).rejects.toThrow();
  }
});
