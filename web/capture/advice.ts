/** What the server says about the pictures it wants. */

/** What the server wants: pictures a second, widest in pixels, or none for now. */
export interface Advice {
  rate: number;
  width: number;
  paused: boolean;
}

/** Until the server says otherwise. */
export const FIRST_ADVICE: Advice = { rate: 2, width: 1920, paused: false };
