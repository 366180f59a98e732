import { alarmRuleBody, type AlarmRule } from '../../../../contract/alarms';
import { ProblemError } from '../../../../contract/problem';
import { misfitOf } from '../../../../contract/rules/alarms/ruleFit';
import { MISFIT_WORDS } from '../misfitWords';

/** What a field is called where people write it. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'tên quy tắc',
  target: 'đối tượng theo dõi',
  condition: 'điều kiện',
  onDelaySeconds: 'thời gian chờ trước khi phát',
  offDelaySeconds: 'thời gian chờ trước khi hết',
  priority: 'mức',
  owner: 'cơ quan xử lý',
  playbook: 'kịch bản điều hành',
  suppressedBy: 'bị che bởi',
  escalation: 'leo thang',
  maxShelfMinutes: 'thời gian tạm hoãn dài nhất',
  enabled: 'đang dùng',
  basis: 'căn cứ',
  stations: 'trạm',
  parameters: 'thông số',
  index: 'chỉ số',
  set: 'bộ chỉ tiêu',
  indicator: 'chỉ tiêu',
  over: 'phạm vi',
  sources: 'nguồn dữ liệu',
  averaging: 'khoảng lấy trung bình',
  op: 'phép so sánh',
  limit: 'giới hạn',
  hysteresis: 'độ trễ',
  minimumCoverage: 'tỷ lệ số liệu tối thiểu',
  direction: 'chiều thay đổi',
  by: 'mức thay đổi hoặc mức chậm',
  withinMinutes: 'khoảng thời gian thay đổi',
  afterMinutes: 'số phút không có số liệu',
  from: 'trạng thái nguồn',
};

const wordsOf = (path: readonly PropertyKey[]): string => {
  const known = path.map((each) => FIELDS[String(each)]).filter((each) => each !== undefined);
  return known.length === 0 ? 'toàn bộ quy tắc' : [...new Set(known)].join(', ');
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('bad-request', 'Quy tắc gửi lên để chạy thử không phải JSON. Hãy gửi lại.');
  }
};

/** The rule to be tried, as if it had been saved and switched on. @throws ProblemError `bad-request`, naming the fields in Vietnamese. */
export const parsePreview = (text: string): AlarmRule => {
  const parsed = alarmRuleBody.safeParse(parseJson(text));
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => wordsOf(path)))].join('; ');
    throw new ProblemError('bad-request', `Quy tắc chưa chạy thử được. Hãy kiểm tra: ${fields}.`);
  }
  const misfit = misfitOf(parsed.data, null);
  if (misfit !== null) throw new ProblemError('bad-request', MISFIT_WORDS[misfit]);
  const savedAt = new Date(0).toISOString();
  return { id: 'chay-thu', version: 1, body: { ...parsed.data, enabled: true }, savedBy: '', savedAt, retired: null };
};
