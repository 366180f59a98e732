import { describe, expect, test } from 'vitest';
import { FeedError } from '../../data/errors';
import { isBoundAsSeen, withFrozen } from './withFrozen';
import { meetingItem, meetingOf } from './meeting.fixture';
import { currentOf, onMeeting } from './onMeeting';

const conflict = (current: unknown) => new FeedError({ type: 'urn:ioc:problem:conflict', title: '', status: 409, detail: '', current });

describe('commands on a meeting that others change', () => {
  test('[MR6] are given again on what is true now, while what they were decided on holds', async () => {
    const tries: number[] = [];
    const give = (now: { version: number }) => {
      tries.push(now.version);
      return now.version < 3 ? Promise.reject(conflict({ meeting: meetingOf({ version: now.version + 1 }) })) : Promise.resolve('done');
    };
    expect(await onMeeting(meetingOf(), give, ({ presenter }) => presenter === null)).toBe('done');
    expect(tries).toEqual([1, 2, 3]);
  });
  test('[MR6] the second of two presenters is refused, and learns who leads', async () => {
    const presenter = { seat: 'a'.repeat(16), name: 'Sở Tài chính', since: '2026-11-23T01:00:00.000Z' };
    let tries = 0;
    const give = () => {
      tries += 1;
      return Promise.reject(conflict({ meeting: meetingOf({ version: 2, presenter }) }));
    };
    const error: unknown = await onMeeting(meetingOf(), give, ({ presenter: now }) => now === null).catch((each: unknown) => each);
    expect(tries).toBe(1);
    expect(currentOf(error)?.presenter?.name).toBe('Sở Tài chính');
  });
  test('[MR6] never go round for ever, and pass on every other refusal as it is', async () => {
    let version = 1;
    const give = () => Promise.reject(conflict({ meeting: meetingOf({ version: (version += 1) }) }));
    await expect(onMeeting(meetingOf(), give, () => true)).rejects.toBeInstanceOf(FeedError);
    expect(version).toBe(4);
    const denied = new FeedError({ type: 'urn:ioc:problem:not-allowed', title: '', status: 403, detail: '' });
    await expect(
      onMeeting(
        meetingOf(),
        () => Promise.reject(denied),
        () => true,
      ),
    ).rejects.toBe(denied);
    expect(currentOf(denied)).toBeNull();
  });
  test('[MR2] of two who freeze for one item the second is told, and does not undo the first', async () => {
    const seen = meetingItem();
    const others = { ...seen, title: 'Tên khác' };
    expect(isBoundAsSeen(seen)(meetingOf({ items: [others] }))).toBe(true);
    const bound = { address: seen.address, asOf: '2026-11-23T01:00:00.000Z', frozen: 'a'.repeat(64) };
    for (const over of [bound, { address: '/ngan-sach' }, { id: '7f1c8f0e-3f5b-4a55-9a53-0c1f0f6c2a11' }])
      expect(isBoundAsSeen(seen)(meetingOf({ items: [meetingItem(over)] }))).toBe(false);
    let tries = 0;
    const give = () => {
      tries += 1;
      return Promise.reject(conflict({ meeting: meetingOf({ version: 2, items: [meetingItem(bound)] }) }));
    };
    await expect(onMeeting(meetingOf(), give, isBoundAsSeen(seen))).rejects.toBeInstanceOf(FeedError);
    expect(tries).toBe(1);
  });
  test('[MR2] freezing for one item leaves the rest of the agenda as others have made it', () => {
    const other = meetingItem({ id: '7f1c8f0e-3f5b-4a55-9a53-0c1f0f6c2a11', title: 'Ngân sách', address: '/ngan-sach' });
    const frozen = { address: '/dau-tu-cong?area=03646', asOf: '2026-11-23T01:00:00.000Z', frozen: 'a'.repeat(64) };
    const [first, second] = withFrozen(meetingOf({ items: [meetingItem(), other] }), meetingItem().id, frozen);
    expect(first).toMatchObject({ ...frozen, title: 'Giải ngân vốn đầu tư công', minutes: 20 });
    expect(second).toEqual({
      id: other.id,
      title: 'Ngân sách',
      agency: 'so-tai-chinh',
      minutes: 20,
      address: '/ngan-sach',
      asOf: null,
      frozen: null,
    });
  });
});
