import { isSameUnit } from '../../sources/stationFiles/parameters';
import { vietnamDay } from '../../sources/stationFiles/vietnamTime';
import type { Streams } from './openStreams';

interface Row {
  parameter: string;
  unit: string;
  observedAt: string;
}

/**
 * What the register says against rows of a station, in the order in which they came: the first row of a datastream that nobody knew
 * gives it its unit. @returns why a row cannot stand (Vietnamese), or null, [EV1] [EV6].
 */
export const createJudge = (streams: Streams) => {
  const appearing = new Map<string, string>();
  return (station: string, { parameter, unit, observedAt }: Row): string | null => {
    const known = streams.find(station, parameter);
    const { rawFrom } = known ?? streams;
    if (Date.parse(observedAt) < rawFrom)
      return `Thời gian đo trước ngày ${vietnamDay(new Date(rawFrom))}, khi số liệu gốc không còn được lưu; các số tổng hợp của giờ, ngày ấy đã chốt.`;
    const key = `${station}\n${parameter}`;
    const own = known?.unit ?? appearing.get(key);
    if (own === undefined) {
      appearing.set(key, unit);
      return null;
    }
    return isSameUnit(parameter, own, unit)
      ? null
      : `Đơn vị "${unit}" khác đơn vị "${own}" của thông số ${parameter} tại trạm này; không tự quy đổi. Hãy kiểm tra cấu hình bộ truyền dữ liệu rồi gửi lại.`;
  };
};
