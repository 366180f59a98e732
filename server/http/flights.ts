/** What is still being made is made once for all who ask for the same; what failed is made anew for the next who asks. */
export const createFlights = <T>() => {
  const flights = new Map<string, Promise<T>>();
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const flying = flights.get(key);
    if (flying) return flying;
    const made = make().finally(() => flights.delete(key));
    flights.set(key, made);
    return made;
  };
};
