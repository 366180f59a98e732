/** The scenes there are, in the order they are shown; the id of each is its address. */
export const SCENES = [
  { id: 'tong-quan', dwellMs: 60_000 },
  { id: 'chi-tieu', dwellMs: 30_000 },
  { id: 'giai-ngan', dwellMs: 30_000 },
  { id: 'moi-truong', dwellMs: 30_000 },
] as const;
export type Scene = (typeof SCENES)[number];
export type SceneId = Scene['id'];

/** The scene of an address; of one that is not known, the first, since a wall shows no errors. */
export const sceneOf = (id: string | undefined): Scene => SCENES.find((scene) => scene.id === id) ?? SCENES[0];

/** `steps` further round. */
export const sceneAfter = (id: SceneId, steps = 1): Scene => {
  const at = SCENES.findIndex((scene) => scene.id === id);
  return SCENES[(((at + steps) % SCENES.length) + SCENES.length) % SCENES.length] ?? SCENES[0];
};
