import type { DossierCounts, ServiceRate } from '../../../contract/feeds/serviceDossiers';
import { dossierFaults, type DossierFault } from '../../../contract/rules/dossierFaults';
import { daysOf } from '../../../contract/period';
import type { DossierRow } from '../../sources/services/dossierRows';
import { againstUnit, type KnownUnits } from './checkUnit';

/** The counts in words, as a report heads its columns. */
export const COUNT_WORDS: Record<keyof DossierCounts, string> = {
  receivedOnline: 'tiếp nhận trực tuyến',
  receivedDirect: 'tiếp nhận trực tiếp',
  receivedPost: 'tiếp nhận qua bưu chính công ích',
  solvedEarly: 'giải quyết trước hạn',
  solvedOnTime: 'giải quyết đúng hạn',
  solvedLate: 'giải quyết quá hạn',
  pendingInTerm: 'đang giải quyết trong hạn',
  pendingDueSoon: 'đang giải quyết sắp đến hạn',
  pendingLate: 'đang giải quyết quá hạn',
  fullEligible: 'hồ sơ của thủ tục đủ điều kiện toàn trình',
  fullOnline: 'hồ sơ trực tuyến toàn trình',
  payable: 'hồ sơ có nghĩa vụ tài chính',
  paidOnline: 'hồ sơ thanh toán trực tuyến',
  digitisable: 'hồ sơ phải số hóa',
  digitised: 'hồ sơ đã số hóa',
  reusable: 'hồ sơ có thành phần tái sử dụng được',
  reused: 'hồ sơ đã tái sử dụng thành phần',
  feedback: 'phản ánh, kiến nghị',
  feedbackOnTime: 'phản ánh, kiến nghị xử lý đúng hạn',
  feedbackDissatisfied: 'phản ánh, kiến nghị không hài lòng',
};
const RATE_WORDS: Record<ServiceRate, string> = {
  online: 'trực tuyến',
  full: 'toàn trình',
  paid: 'thanh toán trực tuyến',
  'on-time': 'đúng hạn',
  digitised: 'số hóa',
  reused: 'tái sử dụng',
  satisfied: 'hài lòng',
};

/** What is wrong with counts, in words. */
export const wordsOfFault = (fault: DossierFault, counts: DossierCounts): string => {
  switch (fault.kind) {
    case 'silent':
      return 'không có số nào';
    case 'negative':
      return `${COUNT_WORDS[fault.count]}: số âm (${counts[fault.count]})`;
    case 'part-above-whole':
      return `${COUNT_WORDS[fault.part]} (${counts[fault.part]}) lớn hơn ${COUNT_WORDS[fault.whole]} (${counts[fault.whole]})`;
    case 'torn':
      return `tỷ lệ ${RATE_WORDS[fault.rate]} thiếu ${fault.missing.map((name) => COUNT_WORDS[name]).join(', ')}: phải nêu đủ, hoặc không nêu gì`;
  }
};

/** Every reason to refuse a row of dossiers, in Vietnamese, without its place; none when it may be stored, [DV6]. */
export const reasonsAgainstDossier = (
  { unit, month, counts }: Pick<DossierRow, 'unit' | 'month' | 'counts'>,
  { registers, today }: { registers: KnownUnits; today: string },
): string[] => [
  ...(daysOf(month).first > today ? [`tháng ${month} chưa tới`] : []),
  ...againstUnit(unit, month, registers),
  ...dossierFaults(counts).map((fault) => wordsOfFault(fault, counts)),
];
