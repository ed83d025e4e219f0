/** What the lesson page says about the window that this page shares, and what can be done with it. */

import { stopLesson } from './api';
import { el, say } from './dom';
import type { Lesson } from './protocol';
import { reasonInWords, sentenceOf } from './refusals';
import { pauseLesson, resumeLesson } from './lesson-commands';
import { sharing, type SharingState } from './sharing';
import type { Store } from './store';
import { language, texts } from './texts';
import type { ShareWord } from './texts/share';

export interface ShareCard {
  element: HTMLElement;
  close(): void;
}

const words = texts.share.card;
const RATE = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
/** Words that call for the teacher's eye. */
const TROUBLE: ShareWord[] = ['reloaded', 'takenOver', 'refused', 'broken', 'lost', 'black', 'still'];

/** The card of this lesson, hidden where this page shares nothing for it. `restarted` is told when a forgotten lesson is there again. */
export function shareCard(id: string, lesson: Store<Lesson | null>, restarted: () => void): ShareCard {
  const word = el('p', { class: 'share-word', role: 'status' });
  const monitor = el('p', { class: 'problem', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const source = el('dd');
  const sent = el('dd');
  const size = el('dd');
  const facts = el('dl', {}, el('dt', {}, words.source), source, el('dt', {}, words.sent), sent, el('dt', {}, words.size), size);
  const attempt = async (act: () => Promise<unknown>) => {
    say(problem, '');
    try {
      await act();
    } catch (fault) {
      say(problem, sentenceOf(fault));
    }
  };
  const isPaused = () => lesson.get()?.phase === 'paused';
  const hold = button(() => attempt(() => isPaused() ? resumeLesson(id) : pauseLesson(id)));
  const share = button(() => attempt(() => sharing.again()));
  const stop = button(() => sharing.stop(), words.stop);
  const end = button(() => attempt(() => stopLesson(id)), words.end);
  const actions = el('div', { class: 'actions' }, share, hold, stop, end);
  const element = el('section', { class: 'card share-card', lang: language, 'aria-labelledby': 'share-card' },
    el('h2', { id: 'share-card' }, words.heading), word, monitor, facts, actions, problem);

  const draw = () => {
    const state = sharing.state.get();
    const now = lesson.get();
    const live = state.step === 'sharing';
    const over = state.step === 'over' || now?.phase === 'ended' || (!live && now?.phase === 'interrupted');
    element.hidden = state.step === 'off' || state.lesson?.id !== id;
    const kind = over ? 'over' : wordOf(state, now);
    word.dataset.kind = TROUBLE.includes(kind) ? 'trouble' : kind;
    say(word, words.words[kind] + (state.reason && (kind === 'lost' || kind === 'refused') ? ` ${reasonInWords(state.reason)}` : ''));
    say(monitor, live && state.surface === 'monitor' ? words.monitor : '');
    facts.hidden = !live;
    say(source, words.surfaces[state.surface]);
    say(sent, state.rate === 0 ? words.none : words.perSecond(RATE.format(state.rate)));
    say(size, state.width === 0 ? words.none : words.pixels(state.width, state.height));
    say(share, live ? words.other : words.again);
    share.classList.toggle('first', !live);
    say(hold, isPaused() ? words.resume : words.pause);
    const focused = actions.contains(document.activeElement) ? document.activeElement as HTMLElement : null;
    actions.hidden = over;
    hold.hidden = stop.hidden = !live;
    end.hidden = live;
    if (focused?.hidden) {
      share.focus();
    }
  };
  const follows = [
    sharing.state.follow((state) => state, draw),
    lesson.follow((now) => now?.phase, draw),
    lesson.follow((now) => now?.source, draw),
    sharing.state.follow((state) => state.restarts, () => sharing.state.get().lesson?.id === id && restarted()),
  ];
  return { element, close: () => follows.forEach((end) => end()) };
}

function button(act: () => unknown, text = ''): HTMLButtonElement {
  return el('button', { type: 'button', click: () => void act() }, text);
}

/** What stands between the window and the reading, the nearest first. */
function wordOf(state: SharingState, lesson: Lesson | null): ShareWord {
  if (state.step !== 'sharing') {
    return whyEnded(state);
  }
  if (state.link === 'lost' || state.link === 'restarting' || state.link === 'connecting') {
    return state.link;
  }
  if (state.paused || lesson?.phase === 'paused') {
    return 'paused';
  }
  return state.picture === 'coming' && lesson?.source === 'black' ? 'black' : state.picture;
}

function whyEnded(state: SharingState): ShareWord {
  if (state.broken) {
    return 'broken';
  }
  if (state.link === 'taken-over' || state.link === 'refused') {
    return state.link === 'refused' ? 'refused' : 'takenOver';
  }
  return state.reloaded ? 'reloaded' : 'ended';
}
