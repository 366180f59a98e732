/** How many orders stand behind the one under way, and how many were forgotten behind one that was refused. */
export interface QueueLoad {
  waiting: number;
  dropped: number;
}
type Order<R> = () => Promise<R>;

export const NO_LOAD: QueueLoad = { waiting: 0, dropped: 0 };

/**
 * Orders in the order in which they came: one that comes while another is under way begins once that has ended, and those behind a refused
 * one are forgotten. A run of them is one order for whoever sends them, answered with what the last came to.
 */
export const createOrderQueue = <R>(tell: (load: QueueLoad) => void) => {
  const queue: Order<R>[] = [];
  // From the moment a run is handed over: two presses of one moment are one run.
  let isRunning = false;
  let isUnderWay = false;
  const say = (dropped: number) => tell({ waiting: isUnderWay ? queue.length : Math.max(0, queue.length - 1), dropped });
  const run = async (): Promise<R> => {
    let dropped = 0;
    try {
      let told: R | undefined;
      for (let next = queue.shift(); next; next = queue.shift()) {
        isUnderWay = true;
        say(0);
        told = await next();
      }
      if (told === undefined) throw new Error('Nothing was waiting.');
      return told;
    } catch (error) {
      dropped = queue.length;
      queue.length = 0;
      throw error;
    } finally {
      isRunning = false;
      isUnderWay = false;
      say(dropped);
    }
  };
  return {
    add: (order: Order<R>): void => {
      queue.push(order);
      say(0);
    },
    /** Hands a run of what waits to `give`, unless one is handed over already or nothing waits. */
    goOn: (give: (run: Order<R>) => void): void => {
      if (isRunning || queue.length === 0) return;
      isRunning = true;
      give(run);
    },
  };
};
