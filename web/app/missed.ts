/** What an overlay missed while its connection was lost, and what it still knows from before the server was restarted. */

import type { Link } from './live';
import type { Lesson } from './protocol';
import { Store } from './store';

/** A lost connection that came back. Restarted: the server was, so that nobody knows what happened meanwhile. */
export interface Missed {
  seconds: number;
  restarted: boolean;
}

/** As far back as any view shows. */
const KEPT = 600;

/** Follows the link and the lesson; both stores live at least as long. */
export class Absence {
  readonly missed = new Store<Missed | null>(null);
  private since = 0;
  private before: Lesson | null = null;
  private earlier: Lesson | null = null;
  private readonly end: () => void;

  constructor(private readonly lesson: Store<Lesson | null>, link: Store<Link>) {
    this.end = link.follow((now) => now, (now) => this.changed(now));
  }

  close(): void {
    this.end();
  }

  /** The lesson with what an earlier run of the server told of it in front. */
  whole(lesson: Lesson): Lesson {
    const earlier = this.earlier;
    return earlier === null ? lesson : {
      ...lesson,
      timeline: [...earlier.timeline, ...lesson.timeline],
      cues: [...earlier.cues, ...lesson.cues],
      marks: [...earlier.marks, ...lesson.marks],
    };
  }

  private changed(link: Link): void {
    if (link === 'lost' && this.before === null) {
      this.since = Date.now();
      this.before = this.lesson.get();
    } else if ((link === 'live' || link === 'over') && this.before !== null) {
      const now = this.lesson.get();
      const restarted = now !== null && isAnotherRun(this.before, now);
      if (restarted) {
        this.earlier = recent(this.whole(this.before));
      }
      this.missed.set({ seconds: Math.round((Date.now() - this.since) / 1000), restarted });
      this.before = null;
    }
  }
}

/** A run of the server that still knew the lesson would know the last window that was told. */
function isAnotherRun(before: Lesson, now: Lesson): boolean {
  const last = before.timeline[before.timeline.length - 1];
  return last !== undefined && !now.timeline.some((reading) => reading.window[0] === last.window[0]);
}

/** What is kept of an earlier run; its cues are over, and nobody can answer them any more. */
function recent(lesson: Lesson): Lesson {
  const from = lesson.at - KEPT;
  return {
    ...lesson,
    students: [],
    timeline: lesson.timeline.filter((reading) => reading.window[1] > from),
    cues: lesson.cues.filter((cue) => cue.window[1] > from).map((cue) => ({ ...cue, active: false })),
    marks: lesson.marks.filter((mark) => mark.at > from),
  };
}
