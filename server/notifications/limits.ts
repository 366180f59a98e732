import type { OutsideChannel } from '../../contract/notification';
import type { RateLimit } from '../../contract/rules/rateLimit';

const MINUTE = 60_000;

/** How much one address is told, and the whole house on one channel. */
export interface Limits {
  perAddress: Record<OutsideChannel, RateLimit>;
  perChannel: Record<OutsideChannel, RateLimit>;
}

export const LIMITS: Limits = {
  perAddress: {
    push: { count: 10, windowMs: 10 * MINUTE },
    mail: { count: 10, windowMs: 10 * MINUTE },
    sms: { count: 5, windowMs: 10 * MINUTE },
  },
  perChannel: {
    push: { count: 300, windowMs: MINUTE },
    mail: { count: 100, windowMs: MINUTE },
    sms: { count: 60, windowMs: MINUTE },
  },
};
