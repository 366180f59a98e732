import { ProblemError } from '../../../contract/problem';
import type { Principal } from '../../access/principal';
import type { Context } from '../answer';
import { createRefusalCounter } from '../refusalCounter';

const DENIED = 'Tài khoản chưa được cấp quyền theo dõi kênh số liệu này. Hãy liên hệ quản trị hệ thống.';

/** Puts in the audit who asked for a channel that they may not follow, counted as everything that is turned away, [AU3]. */
export const createDeniedJoins = (context: Context) => {
  const refusals = createRefusalCounter(context);
  return {
    denied: (principal: Principal, channel: string): void =>
      void refusals
        .refuse(
          { command: 'channel.join', subject: `channel:${channel}`, body: null },
          new ProblemError('forbidden', DENIED),
          principal,
          channel,
        )
        .catch((error: unknown) => console.error('Không ghi được nhật ký kênh bị từ chối:', error)),
    close: (): Promise<void> => refusals.close(),
  };
};
