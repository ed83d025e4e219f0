/** What the overlay's status bar says, and with which shape. */

import { svg } from './dom';
import type { Link } from './live';
import type { Lesson, SourceState } from './protocol';
import type { State } from './texts/overlay';

/** One shape each, so that no state is told by its colour alone. */
export type Light = 'good' | 'held' | 'trouble' | 'over';

const LIGHT: Record<State, Light> = {
  connecting: 'held', live: 'good', paused: 'held', 'no-faces': 'trouble', black: 'trouble', waiting: 'trouble',
  'share-ended': 'trouble', policy: 'trouble', lost: 'trouble', 'logged-out': 'trouble', gone: 'trouble', ended: 'over', interrupted: 'trouble',
};

const SHAPE: Record<Light, string> = {
  good: 'M8 1.5a6.5 6.5 0 1 0 .01 0z',
  held: 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z',
  trouble: 'M8 1L15.5 15H.5zM7 6v4.5h2V6zM7 11.7v1.8h2v-1.8z',
  over: 'M2 2h12v12H2z',
};

const SOURCE: Record<SourceState, State> = {
  live: 'live', 'no-faces': 'no-faces', black: 'black', waiting: 'waiting', 'share-ended': 'share-ended', 'off-by-policy': 'policy',
};

/** The one state worth saying: that the lesson is over, then that it cannot be heard, then what holds its pictures up. */
export function stateOf(link: Link, lesson: Lesson | null): State {
  if (lesson?.phase === 'ended' || lesson?.phase === 'interrupted') {
    return lesson.phase;
  }
  if (link === 'lost' || link === 'logged-out' || link === 'gone') {
    return link;
  }
  if (lesson === null || link === 'connecting') {
    return 'connecting';
  }
  return lesson.phase === 'paused' ? 'paused' : SOURCE[lesson.source] ?? 'live';
}

/** Whether nothing can be told to the lesson any more. */
export function isPast(state: State): boolean {
  return state === 'ended' || state === 'interrupted' || state === 'gone';
}

export interface StatusLight {
  element: SVGSVGElement;
  show(state: State): void;
}

/** The shape beside the word; decorative, as the word says it all. */
export function statusLight(): StatusLight {
  const shape = svg('path', { 'fill-rule': 'evenodd' });
  const element = svg('svg', { class: 'light', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, shape);
  return {
    element,
    show: (state) => {
      element.dataset.light = LIGHT[state];
      shape.setAttribute('d', SHAPE[LIGHT[state]]);
    },
  };
}
