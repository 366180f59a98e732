/** What a scene is given: what its address says beside its name, already checked against the catalogue (`contract/rules/wallScenes.ts`). */
export interface SceneProps {
  params: Readonly<Record<string, string>>;
}
