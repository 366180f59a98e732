import type { MeetingBody } from '../../../contract/meetings';
import { ProblemError } from '../../../contract/problem';

/** @throws ProblemError `bad-request` where a meeting ends before it begins */
export const refuseSpan = ({ startsAt, endsAt }: MeetingBody): void => {
  if (endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt))
    throw new ProblemError('bad-request', 'Giờ kết thúc phải sau giờ bắt đầu. Hãy sửa lại thời gian của cuộc họp.');
};
