/** Draws seldom enough to be looked at calmly. */

export interface Pace {
  /** There is something new: drawn at once where the last drawing is long enough ago, else when it is. */
  wake(): void;
  /** Draws at once. */
  now(): void;
  stop(): void;
}

/** So much before its time a drawing may be: what wakes then is drawn while it is new. */
const EARLY = 250;
/** So long a drawing that is due waits for something new; then the newest that is known is drawn. */
const LATE = 500;

/**
 * About one drawing in `every` milliseconds, the first at once, and the newest state always in the end. A drawing waits for what
 * wakes next rather than for a clock, so that what is drawn has just come.
 *
 * `clock` is the window whose timers are used. The opener of a picture-in-picture window is a hidden page, whose own timers browsers
 * slow down to one in a minute; therefore whatever arrives late is also drawn by the next thing that wakes.
 */
export function paced(every: number, draw: () => void, clock: () => Window): Pace {
  let last = -Infinity;
  let waiting: { window: Window; id: number } | null = null;
  const stop = () => {
    waiting?.window.clearTimeout(waiting.id);
    waiting = null;
  };
  const now = () => {
    stop();
    last = performance.now();
    draw();
  };
  const wake = () => {
    const rest = last + every - performance.now();
    if (rest <= EARLY) {
      now();
    } else if (!waiting) {
      const window = clock();
      waiting = { window, id: window.setTimeout(now, rest + LATE) };
    }
  };
  return { wake, now, stop };
}
