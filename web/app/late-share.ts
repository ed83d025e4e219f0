/** Offers to share a window for a lesson that was planned and now waits for its first picture. */

import { el, say } from './dom';
import type { Lesson } from './protocol';
import { sentenceOf } from './refusals';
import { sharing } from './sharing';
import type { Store } from './store';
import { language, texts } from './texts';

export interface LateShare {
  element: HTMLElement;
  close(): void;
}

/** Hidden where nothing is waited for, or this page shares already. */
export function lateShare(id: string, lesson: Store<Lesson | null>): LateShare {
  const words = texts.doors.terms;
  const problem = el('p', { class: 'problem', role: 'alert' });
  const join = async () => {
    say(problem, '');
    try {
      await sharing.join(id, lesson.get()!.title);
    } catch (fault) {
      say(problem, sentenceOf(fault));
    }
  };
  const element = el('section', { class: 'card', lang: language, 'aria-label': words.share }, el('p', {}, words.shareWhy),
    el('button', { type: 'button', class: 'first', click: () => void join() }, words.share), problem);
  const draw = () => {
    const now = lesson.get();
    const mine = sharing.state.get().step !== 'off' && sharing.state.get().lesson?.id === id;
    element.hidden = mine || now?.phase !== 'running' || now.source !== 'waiting' || now.group !== null;
  };
  const ends = [lesson.follow((now) => now, draw), sharing.state.follow((state) => state.step, draw)];
  return { element, close: () => ends.forEach((end) => end()) };
}
