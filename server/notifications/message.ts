import type { NoticeKey } from '../../contract/notification';

/** What a message says outside the house: what kind of thing happened, and no figure, name or place of it, [NT6]. */
const TITLES: Record<NoticeKey, string> = {
  'source.dead': 'Có nguồn dữ liệu ngừng gửi số liệu',
  'source.back': 'Nguồn dữ liệu đã gửi số liệu trở lại',
  'task.due': 'Có nhiệm vụ sắp đến hạn',
  'task.late': 'Có nhiệm vụ quá hạn',
  'task.assigned': 'Có nhiệm vụ mới được giao',
  'figure.flagged': 'Có số liệu bị nghi ngờ',
  'figure.confirmed': 'Có số liệu được xác nhận',
  'import.checked': 'Có tệp số liệu đã kiểm tra xong, chờ quyết định',
  'import.refusedRows': 'Tệp số liệu đã gửi có dòng bị từ chối, cần sửa',
  'import.done': 'Đã nhập xong một tệp số liệu',
  'import.failed': 'Có tệp số liệu không nhập được',
  'import.undone': 'Có lần nhập số liệu bị hoàn tác',
  'alarm.raised': 'Có cảnh báo mới cần xử lý',
  'alarm.escalated': 'Có cảnh báo chưa được tiếp nhận đúng hạn',
  test: 'Thông báo thử',
};

/** The words of one message that tells `others` more besides its own; `origin` is where people reach the product. */
export const wordsOf = (key: NoticeKey, others: number, id: number, origin: string) => {
  const title = others === 0 ? TITLES[key] : `${TITLES[key]} và ${others} thông báo khác`;
  // The path of the thing itself may hold a name; the number of the notification does not.
  const link = `${origin}/thong-bao${others === 0 ? `#tb-${id}` : ''}`;
  return { title, text: `IOC Sơn La: ${title}. Mở hệ thống để xem: ${link}`, link };
};
