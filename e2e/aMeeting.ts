import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect } from './ioc';

/** A meeting with an item for each page named, in that order; its id. */
export const aMeeting = async (page: Page, origin: string, pages: readonly (readonly [title: string, address: string])[]) => {
  const give = async (command: string, payload: unknown, expected: number): Promise<{ id: string; version: number }> => {
    const data = { id: randomUUID(), command, expected, payload };
    const answer = await page.request.post(`${origin}/api/commands/${command}`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()).result.meeting;
  };
  const body = { title: 'Giao ban', startsAt: '2026-11-24T01:00:00.000Z', endsAt: null, place: '', chair: '', secretary: '' };
  const made = await give('meeting.save', { meeting: null, body }, 0);
  const items = pages.map(([title, address]) => ({
    id: randomUUID(),
    title,
    agency: null,
    minutes: 10,
    address,
    asOf: null,
    frozen: null,
  }));
  await give('meeting.setItems', { meeting: made.id, items }, made.version);
  return made.id;
};
