import { describe, expect, it } from 'vitest';
import { knownScene } from '../../../contract/rules/wallScenes';
import { sceneOfAlarm } from './alarmCalls';

const about = (key: string, station: string | null = null): string =>
  sceneOfAlarm({
    subject: { key, name: '', group: '', groupName: '', station, parameter: null, area: null, link: '/', simulated: false },
  });

describe('the scene of an alarm', () => {
  it('[WL24] is its station, large; the field of its indicator; the sources; else the overview', () => {
    expect(about('tram:TM-03:COD', 'TM-03')).toBe('/wall/moi-truong?tram=TM-03');
    expect(about('tram:TM 3', 'TM 3')).toBe('/wall/moi-truong?tram=TM+3');
    expect(about('chi-tieu:mo-phong-dau-tu-cong/ty-le')).toBe('/wall/giai-ngan');
    expect(about('chi-tieu:ngan-sach/thu@14000')).toBe('/wall/ngan-sach');
    expect(about('chi-tieu:dich-vu-cong/dung-han')).toBe('/wall/dich-vu-cong');
    expect(about('chi-tieu:cds-2025/A.1')).toBe('/wall/tong-quan');
    // A source that is a station's is looked for among the sources.
    expect(about('nguon:station:TM-03', 'TM-03')).toBe('/wall/nguon-du-lieu');
  });
  it('[WL24] is always one that there is, whatever the subject is called', () => {
    for (const [key, station] of [
      ['tram:x', 'a b/c?&#'],
      ['chi-tieu:/', null],
      ['gì đó', null],
      ['', null],
    ] as const)
      expect(knownScene(about(key, station))).not.toBeNull();
  });
});
