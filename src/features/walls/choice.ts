/** All that one chooses on the page of walls: the one that is edited, or the form in which another is taken, with the code where it came in the address. */
export interface WallChoice {
  wall: string | undefined;
  isEnrolling: boolean;
  code: string | undefined;
}
export type OnWallChoice = (change: Partial<WallChoice>) => void;

/** All that one chooses on the page of playlists: the list, or the form of one or of a new one (a copy, where one is named). */
export interface PlaylistChoice {
  playlist: string | undefined;
  isNew: boolean;
}
export type OnPlaylistChoice = (change: Partial<PlaylistChoice>) => void;
