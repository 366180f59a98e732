// Plain JavaScript: the thread that fits is started without a TypeScript loader. Its types stand in fitWith.d.mts.
export const fitWith =
  ({ ets, mstl }) =>
  ({ model, season, values, horizon }) => {
    const made = model === 'ets' ? ets(season) : mstl(season);
    try {
      made.fit(Float64Array.from(values));
      const { point } = made.predict(horizon);
      return point.every(Number.isFinite) ? point : null;
    } catch {
      // The library throws where the values are too few for a model, or none fits them.
      return null;
    } finally {
      made.free();
    }
  };
