/** A body that is worked out after its transaction: what is slow must not keep the database waiting. */
export class Later<B> {
  constructor(readonly finish: () => Promise<B>) {}
}
