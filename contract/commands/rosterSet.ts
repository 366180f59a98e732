import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { ROSTER_MAX, rosterTurn } from '../feeds/notifications';
import { isAddress } from './notificationSettings';

/** A turn that may be put into the roster: each channel has its address, and its last day is not before its first. */
export const rosterTurnGiven = rosterTurn.check(
  z.refine(({ channels, mail, sms }) =>
    channels.every((channel) => channel === 'push' || isAddress(channel, channel === 'mail' ? mail : sms)),
  ),
  z.refine(({ since, until }) => until === null || until >= since),
);

/** Puts a new version of the whole roster in the place of the one that was seen; the former stays readable by `asOf`. */
export const rosterSet = defineCommand({
  id: 'roster.set',
  summary: 'Ghi lịch trực mới thay bản đã xem; bản cũ vẫn được lưu',
  scope: 'roster.edit',
  payload: z.object({ turns: z.array(rosterTurnGiven).check(z.maxLength(ROSTER_MAX)) }),
  result: z.object({ version: z.int() }),
  current: z.object({ version: z.int(), turns: z.array(rosterTurn) }),
  expects: 'required',
  subject: ({ turns }) => `roster:${turns.length}`,
});
