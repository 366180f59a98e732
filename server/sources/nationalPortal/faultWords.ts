import type { Failed, Fault } from './postJson';

const WORDS: Record<Fault, string> = {
  timeout: 'cổng không trả lời trong thời hạn',
  certificate: 'chứng thư của cổng không hợp lệ',
  unreachable: 'không kết nối được tới cổng',
  cut: 'kết nối bị ngắt giữa chừng',
  server: 'cổng báo lỗi máy chủ',
  limited: 'cổng yêu cầu giảm tần suất',
  login: 'cổng từ chối quyền truy cập',
  refused: 'cổng không nhận yêu cầu',
  redirect: 'cổng chuyển hướng sang địa chỉ khác, không đi theo',
  'not-json': 'cổng trả lời không phải JSON đúng dạng',
  'too-long': 'câu trả lời dài quá mức cho phép',
  'said-no': 'cổng trả lời là không thực hiện được',
};

/** Why a request failed, for the page of the source; nothing of the credential is in it. */
export const faultWords = ({ fault, detail }: Failed): string => `${WORDS[fault]}${detail === null ? '' : ` (${detail})`}`;
