import * as z from 'zod/mini';
import { commandRequest, type CommandRequest } from '../../contract/command';
import { COMMANDS, type CommandId } from '../../contract/commands/index';
import { ProblemError } from '../../contract/problem';
import { mayActIn, mayExecute, mayRead } from '../access/policy';
import type { Principal } from '../access/principal';
import { sightOf } from '../access/rows';
import type { AuditOutcome } from './audit';
import type { BoundOrder } from './commands/bind';
import { HANDLERS } from './commands/handlers';
import { ROW_RIGHTS } from './commands/rowRights';

/** A command that may be given and says what it must, or why not. */
export type Checked = { request: CommandRequest; order: BoundOrder } | { outcome: AuditOutcome; problem: ProblemError; key: string | null };

const MEETING = 'meeting.';
const ofMeeting = z.object({ meeting: z.optional(z.nullable(z.string())) });

const isCommandId = (id: string): id is CommandId => Object.hasOwn(COMMANDS, id);

const namesOf = (error: z.core.$ZodError): string =>
  [...new Set(error.issues.map(({ path }) => path.join('.') || 'nội dung'))].slice(0, 10).join(', ');

const checkPayload = (command: CommandId, request: CommandRequest, principal: Principal): Checked => {
  const bound = HANDLERS[command](request);
  const invalid = (detail: string): Checked => ({ outcome: 'invalid', problem: new ProblemError('bad-request', detail), key: request.id });
  if ('wrong' in bound) return invalid(`Nội dung lệnh "${command}" không đúng. Hãy kiểm tra: ${namesOf(bound.wrong)}.`);
  if (COMMANDS[command].expects === 'required' && request.expected === null) {
    return invalid(`Lệnh "${command}" phải nêu phiên bản trạng thái đã xem ("expected"). Hãy tải lại trang rồi thực hiện lại.`);
  }
  if (!bound.order.reads.every((scope) => mayRead(principal, scope))) {
    const detail = 'Tài khoản chưa được cấp quyền xem số liệu mà lệnh này nêu. Hãy liên hệ quản trị hệ thống.';
    return { outcome: 'denied', problem: new ProblemError('not-allowed', detail), key: request.id };
  }
  const asked = ofMeeting.safeParse(bound.order.payload);
  if (command.startsWith(MEETING) && !mayActIn(principal, asked.data?.meeting ?? null, COMMANDS[command].scope)) {
    const detail = 'Liên kết vào họp không cho phép thực hiện việc này. Hãy đăng nhập, hoặc nhờ thư ký cuộc họp.';
    return { outcome: 'denied', problem: new ProblemError('not-allowed', detail), key: request.id };
  }
  return { request, order: bound.order };
};

/** Whether this principal may give this command, [CM1], and whether it is said as the contract has it, [CM2]: in that order. */
export const checkOrder = (command: string, body: unknown, principal: Principal): Checked => {
  const request = commandRequest.safeParse(body);
  const key = request.success ? request.data.id : null;
  if (!isCommandId(command)) return { outcome: 'invalid', problem: new ProblemError('not-found', 'Không có lệnh này.'), key };
  if (!mayExecute(principal, COMMANDS[command].scope)) {
    const detail = 'Tài khoản chưa được cấp quyền thực hiện lệnh này. Hãy liên hệ quản trị hệ thống.';
    return { outcome: 'denied', problem: new ProblemError('not-allowed', detail), key };
  }
  if (ROW_RIGHTS[command] === 'whole' && sightOf(principal, COMMANDS[command].scope).limits !== null) {
    const detail =
      'Lệnh này thay đổi phần chung của toàn tỉnh, quyền của tài khoản chỉ trong một số cơ quan hoặc địa bàn. Hãy nhờ người có quyền toàn tỉnh thực hiện.';
    return { outcome: 'denied', problem: new ProblemError('not-allowed', detail), key };
  }
  if (!request.success) {
    const detail = `Yêu cầu phải là JSON gồm id (UUID), command, expected, payload. Hãy kiểm tra: ${namesOf(request.error)}.`;
    return { outcome: 'invalid', problem: new ProblemError('bad-request', detail), key };
  }
  if (request.data.command !== command) {
    return { outcome: 'invalid', problem: new ProblemError('bad-request', 'Tên lệnh trong nội dung khác với tên lệnh trên địa chỉ.'), key };
  }
  return checkPayload(command, request.data, principal);
};
