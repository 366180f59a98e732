import type { NotificationSettings, RosterTurn } from '../../contract/feeds/notifications';
import { OUTSIDE, type OutsideChannel, type Severity } from '../../contract/notification';
import { isOnDuty } from '../../contract/rules/onDuty';
import { quietUntil } from '../../contract/rules/quietHours';

export interface Delivery {
  person: string;
  channel: OutsideChannel;
  address: string;
  /** By the roster: the shift is why it comes, and no private quiet hours hold it. */
  onShift: boolean;
  /** Quiet hours hold it until then, ms. */
  until: number | null;
}
export interface Reach {
  settingsOf: (person: string) => NotificationSettings;
  available: ReadonlySet<OutsideChannel>;
  browsers: readonly { id: number; person: string }[];
}

const RANK: Record<Severity, number> = { info: 0, warning: 1, critical: 2 };
export const browserAddress = (id: number): string => `browser:${id}`;

/** Who is told besides the members of an audience: whoever is on duty for it. */
export const onDutyFor = (turns: readonly RosterTurn[], audience: string, at: number): RosterTurn[] =>
  turns.filter((turn) => turn.duty === audience && isOnDuty(turn, at));

/** What goes out to whom, each address once: as the roster says for those on duty, as they themselves say for all others. */
export const planDeliveries = (
  { audience, severity, at }: { audience: string; severity: Severity; at: number },
  members: readonly string[],
  turns: readonly RosterTurn[],
  { settingsOf, available, browsers }: Reach,
): Delivery[] => {
  const addresses = (person: string, channel: OutsideChannel, address: string): string[] =>
    channel === 'push' ? browsers.filter((each) => each.person === person).map(({ id }) => browserAddress(id)) : [address];
  const byShift = onDutyFor(turns, audience, at).flatMap((turn) =>
    turn.channels.flatMap((channel) =>
      addresses(turn.person, channel, channel === 'mail' ? turn.mail : turn.sms).map((address): Delivery => ({
        person: turn.person,
        channel,
        address,
        onShift: true,
        until: null,
      })),
    ),
  );
  const bySettings = members.flatMap((person) => {
    const settings = settingsOf(person);
    return OUTSIDE.filter((channel) => settings[channel].on && RANK[severity] >= RANK[settings[channel].least]).flatMap((channel) =>
      addresses(person, channel, settings[channel].address).map((address): Delivery => {
        const until = severity === 'critical' ? null : quietUntil(settings[channel].quiet, at);
        return { person, channel, address, onShift: false, until };
      }),
    );
  });
  const seen = new Set<string>();
  return [...byShift, ...bySettings].filter(({ channel, address }) => {
    const place = `${channel} ${address}`;
    if (!available.has(channel) || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
};
