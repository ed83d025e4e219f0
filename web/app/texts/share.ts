/** Which words the start page and sharing a window have; each language's stand in a file of their own. */

import type { Phase } from '../protocol';
import type { Purpose, Region } from '../share-api';
import type { CaptureFault, Surface } from '../window-capture';

/** What the card says about a share; the first that is true is said. */
export type ShareWord =
  | 'over' | 'ended' | 'reloaded' | 'takenOver' | 'refused' | 'broken'
  | 'connecting' | 'lost' | 'restarting' | 'paused' | 'black' | 'still' | 'none' | 'coming';

export interface ShareTexts {
  /** What Gallerist is, under its name. */
  intro: string;
  /** The shortest true thing about the law. */
  law: string;
  foot: { law: string; lawLong: string; shown: string; shownLong: string };
  form: {
    heading: string;
    about: string;
    steps: string[];
    lesson: string;
    title: string;
    region: string;
    purpose: string;
    reason: string;
    reasonWhy: string;
    choose: string;
    regions: Record<Region, string>;
    purposes: Record<Purpose, string>;
    prohibited: string;
    button: string;
    starting: string;
    firefox: string;
    safari: string;
    sharing: (title: string) => string;
    open: string;
    untitled: string;
  };
  demonstration: { heading: string; about: string; button: string };
  recording: {
    heading: string; about: string; file: string; pace: string; realTime: string; fast: string; button: string;
    bar: string; uploading: string; opening: string;
  };
  lessons: { heading: string; phases: Record<Phase, string> };
  faults: Record<CaptureFault, string>;
  /** By the server's fixed word; `unreachable` where it did not answer. */
  refusals: Record<
    | 'unreachable' | 'prohibited' | 'policy-missing' | 'individuals-off' | 'not-logged-in' | 'too-many-lessons' | 'foreign-origin'
    | 'lesson-over' | 'no-such-lesson' | 'closing', string>;
  card: {
    heading: string;
    words: Record<ShareWord, string>;
    monitor: string;
    source: string;
    surfaces: Record<Surface, string>;
    sent: string;
    size: string;
    perSecond: (rate: string) => string;
    pixels: (width: number, height: number) => string;
    none: string;
    stop: string;
    again: string;
    other: string;
    end: string;
    pause: string;
    resume: string;
  };
}
