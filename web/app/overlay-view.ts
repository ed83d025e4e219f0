/** The teacher's overlay: the class at a glance in 300 by 400 pixels, the group first, one cue at a time. */

import { loggedOut } from './api';
import { cueSlot } from './cue-slot';
import { el, say } from './dom';
import type { Watch } from './lesson-watch';
import type { Missed } from './live';
import { logInAgain } from './log-in-again';
import { markMoment, pauseLesson, resumeLesson } from './lesson-commands';
import { moodBlock } from './overlay-mood';
import { overlayPeople } from './overlay-people';
import { overlayStrip } from './overlay-strip';
import { paced } from './pace';
import type { Lesson, Mark } from './protocol';
import { sentenceOf } from './refusals';
import { isPast, stateOf, statusLight } from './status-words';
import { language, texts } from './texts';
import type { State } from './texts/overlay';
import { lessonClock } from './texts/words';
import './overlay.css';

/** The figure of a class changes slowly; drawing it more often would only draw the eye. */
const REDRAW = 2_000;
/** So long it is said what was missed, unless the viewer closed it before. */
const MISSED_SHOWN = 60_000;

export interface Overlay {
  element: HTMLElement;
  close(): void;
}

/** What the place the overlay stands in can do. */
export interface Around {
  /** Shows the full view; without it the link opens another tab. */
  full?: () => void;
  /** Closes the overlay; without it there is no button for that. */
  close?: () => void;
  /** Nothing can be told to the lesson from here. */
  watchOnly?: boolean;
  /** Is told the state in words whenever it changed. */
  said?: (state: string) => void;
}

/** Shows a watched lesson until it is closed; the watch itself goes on. */
export function overlayView(watch: Watch, around: Around = {}): Overlay {
  const words = texts.overlay;
  const { id, lesson, link, missed: away } = watch;
  const announced = el('p', { class: 'unseen', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const attempt = async (call: () => Promise<void>) => {
    try {
      await call();
      say(problem, '');
      return true;
    } catch (fault) {
      // that nobody is logged in is said once, where it can be mended
      say(problem, loggedOut.get() ? '' : sentenceOf(fault));
      return false;
    }
  };
  const title = el('h1', { class: 'unseen', tabindex: '-1' });
  const bar = statusBar(around, () =>
    void attempt(() => lesson.get()?.phase === 'paused' ? resumeLesson(id) : pauseLesson(id)));
  const missed = missedNote();
  const again = logInAgain();
  const mood = moodBlock();
  const strip = overlayStrip();
  const cues = cueSlot(id, (text) => say(announced, text), around.watchOnly ? null : attempt);
  const marks = markButton(() => attempt(() => markMoment(id)));
  const people = overlayPeople();
  const full = el('a', { class: 'button', href: `#/lessons/${id}`, target: '_blank', rel: 'noopener', click: (event) => {
    if (around.full) {
      event.preventDefault();
      around.full();
    }
  } }, words.full);

  const state = () => stateOf(link.get(), lesson.get());
  const draw = () => {
    const now = lesson.get();
    missed.tick();
    if (now) {
      mood.show(now.group, state() === 'live' || !now.group ? null : lessonClock(now.group.window[1]));
      strip.show(now);
      people.show(now.students);
    }
  };
  const pace = paced(REDRAW, draw, () => element.ownerDocument.defaultView ?? window);
  // while there is nothing to draw the first drawing is not used up
  const wake = () => lesson.get() && pace.wake();
  const showState = () => {
    const now = state();
    bar.show(now, hintOf(now, lesson.get()));
    marks.button.hidden = around.watchOnly === true || isPast(now) || now === 'connecting';
    mood.element.hidden = strip.element.hidden = (now === 'gone' || now === 'policy') && !lesson.get()?.group;
    around.said?.(words.state[now]);
    cues.show(lesson.get()?.cues ?? [], now === 'live');
    lesson.get() && pace.now();
  };
  const element = el('div', { class: 'overlay', lang: language },
    title, bar.element, again.element, missed.element, problem, mood.element, strip.element, cues.element,
    el('div', { class: 'overlay-foot' }, marks.button, ...(around.watchOnly ? [] : [full])), marks.said, people.element,
    el('p', { class: 'overlay-law' }, words.law), announced);
  const ends = [
    lesson.follow((now) => now, wake),
    lesson.follow((now) => now && Math.floor(now.at), bar.clock),
    lesson.follow((now) => now?.title, (name) => say(title, words.title(name ?? ''))),
    lesson.follow((now) => now?.cues, (now) => cues.show(now ?? [], state() === 'live')),
    lesson.follow((now) => now?.marks, (now) => marks.show(now?.[now.length - 1])),
    lesson.follow(() => state(), showState),
    link.follow(() => state(), showState),
    away.follow((now) => now, (now) => now && missed.show(now)),
  ];
  return {
    element,
    close: () => {
      ends.forEach((end) => end());
      again.close();
      pace.stop();
    },
  };
}

function statusBar({ close, watchOnly = false }: Around, turn: () => void) {
  const words = texts.overlay;
  const light = statusLight();
  const word = el('p', { class: 'overlay-state', role: 'status' });
  const time = el('span', { class: 'overlay-clock' });
  const pause = el('button', { type: 'button', click: turn }, words.pause);
  const hint = el('p', { class: 'overlay-hint' });
  const buttons = close ? [el('button', { type: 'button', class: 'cross', 'aria-label': words.close, click: close }, '✕')] : [];
  const element = el('header', { class: 'overlay-head' },
    el('div', { class: 'overlay-bar' }, light.element, word, time, pause, ...buttons), hint);
  const show = (state: State, toDo: string) => {
    light.show(state);
    say(word, words.state[state]);
    say(hint, toDo);
    say(pause, state === 'paused' ? words.resume : words.pause);
    pause.hidden = watchOnly || isPast(state) || state === 'connecting' || state === 'lost' || state === 'logged-out' || state === 'policy';
  };
  return { element, show, clock: (at: number | null) => say(time, at === null ? '' : lessonClock(at)) };
}

/** What there is to do or to know about a state. Before the first picture none is missing yet. */
function hintOf(state: State, lesson: Lesson | null): string {
  if (state === 'waiting' && !lesson?.group) {
    return '';
  }
  return (state === 'interrupted' ? lesson?.sentence : texts.overlay.hint[state]) ?? '';
}

/** What was missed while the connection was lost; shown for a while, and said once. */
function missedNote() {
  const words = texts.overlay;
  const text = el('p', { role: 'status' });
  const element = el('div', { class: 'overlay-missed' }, text,
    el('button', { type: 'button', class: 'cross', 'aria-label': words.dismiss, click: () => hide() }, '✕'));
  let until = 0;
  const hide = () => {
    say(text, '');
    element.classList.remove('shown');
  };
  return {
    element,
    show: (missed: Missed) => {
      const lasting = words.lasting(Math.max(1, Math.round(missed.seconds)));
      until = Date.now() + MISSED_SHOWN;
      element.classList.add('shown');
      say(text, missed.restarted ? words.missedForGood(lasting) : words.missed(lasting));
    },
    tick: () => Date.now() > until && hide(),
  };
}

/** Marks the moment, and says which one when the lesson has noted it. */
function markButton(mark: () => Promise<boolean>) {
  const words = texts.overlay;
  const said = el('p', { class: 'overlay-said', role: 'status' });
  let expecting = false;
  let newest: Mark | undefined;
  const press = async () => {
    expecting = true;
    say(said, '');
    expecting = await mark() && expecting;
  };
  const button = el('button', { type: 'button', class: 'first', click: () => void press() }, words.mark);
  const show = (mark: Mark | undefined) => {
    if (expecting && mark && mark.number !== newest?.number) {
      expecting = false;
      say(said, words.marked(lessonClock(mark.at)));
    }
    newest = mark;
  };
  return { button, said, show };
}
