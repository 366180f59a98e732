import { describe, expect, it } from 'vitest';
import { aPlaylist, aWallBody } from '../../../contract/walls.fixture';
import { pastedScene } from './remote/pastedScene';
import { draftOfWall, NEW_WALL, readWallDraft } from './wallDraft';

const playlists = [aPlaylist(), aPlaylist({ id: 'cu', isRetired: true })];

describe('the form of a wall', () => {
  it('gives the body back that it was made from; decimals may have a comma or a dot', () => {
    expect(readWallDraft(draftOfWall(aWallBody()), playlists)).toEqual({ body: aWallBody(), faults: {} });
    expect(readWallDraft({ ...NEW_WALL, name: ' Sảnh ', heightM: '1.25' }, playlists).body).toMatchObject({ name: 'Sảnh', heightM: 1.25 });
  });
  it('names what is wrong: no name, metres that are none or too many, a playlist that is gone', () => {
    const faults = (more: object) => readWallDraft({ ...NEW_WALL, name: 'A', ...more }, playlists).faults;
    expect(faults({ name: '  ' })).toEqual({ name: 'empty' });
    for (const heightM of ['', 'một', '0', '0,2', '61', '1e1', '-2']) expect(faults({ heightM })).toEqual({ heightM: 'metres' });
    expect(faults({ playlist: 'cu' })).toEqual({ playlist: 'playlist' });
  });
});

describe('an address that is pasted to be pinned', () => {
  it('may be whole; what a wall cannot show is none', () => {
    expect(pastedScene(' https://ioc.example/wall/moi-truong?tram=SIM_05&x=1#a ')).toBe('/wall/moi-truong?tram=SIM_05');
    expect(pastedScene('/wall/chi-tieu')).toBe('/wall/chi-tieu');
    for (const text of ['', '/canh-bao', '/wall/khong-con', '/wall', 'javascript:alert(1)', 'https://evil.example/x/wall/chi-tieu'])
      expect(pastedScene(text)).toBeNull();
  });
});
