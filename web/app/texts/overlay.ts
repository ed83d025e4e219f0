/** Which words the overlay has; each language's stand in a file of their own. */

import type { CueKind, Expression, Mood } from '../protocol';

/** Everything the overlay's status bar can say. */
export type State =
  | 'connecting' | 'live' | 'paused' | 'no-faces' | 'black' | 'waiting' | 'share-ended' | 'policy'
  | 'lost' | 'logged-out' | 'gone' | 'ended' | 'interrupted';

/** The figures behind a cue: `usual` is how many faces show it normally, from `low` to `high`. */
export interface CueFigures {
  faces: number;
  readable: number;
  seconds: number;
  low: number;
  high: number;
}

export interface OverlayTexts {
  /** The overlay's title for screen readers. */
  title: (lesson: string) => string;
  state: Record<State, string>;
  /** What to do about a state, where there is something to do or to know. */
  hint: Partial<Record<State, string>>;
  /** A length of time in whole seconds or minutes. */
  lasting: (seconds: number) => string;

  groupMood: string;
  mood: Record<Mood, string>;
  /** The ends and the middle of the axis; short. */
  axis: Record<Mood, string>;
  mostly: Record<Mood, string>;
  rather: Record<Mood, string>;
  some: Record<Mood, string>;
  between: (one: string, other: string) => string;
  nobodyReadable: string;
  noPictureYet: string;
  readable: (readable: number, present: number) => string;
  asOf: (clock: string) => string;

  lastMinutes: (minutes: number) => string;
  legend: Record<'mark' | 'cue' | 'few' | 'gap', string>;
  stripEmpty: string;
  stripFromTo: (from: string, to: string) => string;
  stripMarks: (clocks: string[]) => string;
  stripCues: (clocks: string[]) => string;
  stripFew: (seconds: string) => string;
  stripGap: (seconds: string) => string;

  cues: string;
  noCue: string;
  cueTitle: string;
  cue: Record<CueKind, (figures: CueFigures) => string>;
  helpful: string;
  notNow: string;
  noted: string;

  missed: (seconds: string) => string;
  missedForGood: (seconds: string) => string;

  pause: string;
  resume: string;
  mark: string;
  marked: (clock: string) => string;
  full: string;
  close: string;
  dismiss: string;

  people: string;
  hidePeople: string;
  look: Record<Expression, string>;
  notReadable: string;
  notInPicture: string;
  /** Present, but nobody of whom consent is known: never read. */
  notAgreed: string;
  inPicture: string;
  unnamed: (number: string) => string;
  morePeople: (count: number) => string;
  law: string;

  open: string;
  blocked: string;
  phone: string;
  phoneHow: string;
  phoneReach: string;
  phoneCode: string;
  phoneNoCode: string;
}
