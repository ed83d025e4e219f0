/** The live view of one lesson. */

import { type Invitation, Refusal, renameStudent, stopLesson } from './api';
import { classListField } from './class-list';
import { consentView } from './consent-view';
import { clock, el, lawLine, say } from './dom';
import { groupView } from './group-view';
import { lateShare } from './late-share';
import { watchLesson } from './lesson-watch';
import type { Link } from './live';
import { logInAgain } from './log-in-again';
import { overlayOpener } from './overlay-opener';
import { type Lesson, renamed } from './protocol';
import { shareCard } from './share-card';
import { stripView } from './strip-view';
import { studentsView } from './students-view';
import { tellView } from './tell-view';
import { language, texts } from './texts';

/** Often enough to follow a class, seldom enough to be looked at calmly. */
const REDRAW = 500;

export interface View {
  element: HTMLElement;
  close(): void;
  /** Whether it shows what would be lost if it were left: then a log-in is asked for in place. */
  holds?(): boolean;
}

/** Shows the lesson and keeps it up to date until the view is closed. */
export function lessonView(id: string, invitation: Invitation | undefined, leave: () => void): View {
  const watch = watchLesson(id, invitation);
  const { lesson, link } = watch;
  const title = el('h1', { tabindex: '-1', dir: 'auto' }, 'Lesson');
  const state = el('p', { class: 'state', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const group = groupView();
  const strip = stripView();
  const consent = consentView(id, lesson);
  const classList = classListField(id, consent.refresh);
  const students = studentsView(async (student, name) => {
    const now = await renameStudent(id, student, name);
    const known = lesson.get();
    lesson.set(known && renamed(known, student, now));
    draw(lesson.get());
  }, classList);
  const facts = factsView();
  // the sharing page starts a lesson again that a stopped server ended or forgot; then this view begins anew
  const share = shareCard(id, lesson, () => {
    if (link.get() === 'gone' || link.get() === 'over') {
      window.dispatchEvent(new Event('hashchange'));
    }
  });
  const late = lateShare(id, lesson);
  const again = logInAgain();

  const draw = (now: Lesson | null) => {
    if (now) {
      say(title, now.title);
      group.show(now.group);
      strip.show(now);
      students.show(now.students);
      facts.show(now);
    }
  };
  const pace = paced(() => draw(lesson.get()));
  const showState = () => {
    const words = stateInWords(link.get(), lesson.get(), pace.paused());
    state.dataset.state = words.kind;
    say(state, words.text);
    document.title = `${words.text} · Gallerist`;
    stop.hidden = words.kind === 'ended' || words.kind === 'interrupted' || words.kind === 'gone';
    hold.hidden = stop.hidden;
    classList.hidden = stop.hidden;
  };
  const stop = el('button', { type: 'button', click: () => void stopNow(id, problem) }, 'Stop lesson');
  const hold = el('button', { type: 'button', 'aria-pressed': 'false', click: () => {
    hold.setAttribute('aria-pressed', String(pace.toggle()));
    showState();
  } }, 'Pause display');
  const back = el('button', { type: 'button', click: leave }, 'Back to the start');

  const summary = el('a', { class: 'button', href: `#/lessons/${encodeURIComponent(id)}/summary`, lang: language }, texts.summary.summary);

  lesson.follow((now) => now, pace.wake);
  lesson.follow((now) => now?.phase, showState);
  lesson.follow((now) => now?.source, showState);
  link.follow((now) => now, showState);
  const overlay = overlayOpener(watch);
  const element = el('div', { class: 'lesson' },
    el('header', {}, title, lawLine(), state, el('div', { class: 'actions' }, overlay.button, hold, stop, summary, back), problem, overlay.element, tellView(id)),
    again.element, late.element, share.element,
    el('div', { class: 'columns' },
      el('div', {}, group.element, strip.element, consent.element, facts.element),
      students.element));
  return {
    element,
    holds: () => lesson.get() !== null,
    close: () => {
      pace.stop();
      [consent, late, again].forEach((part) => part.close());
      share.close();
      overlay.close();
      watch.close();
    },
  };
}

async function stopNow(id: string, problem: HTMLElement): Promise<void> {
  try {
    await stopLesson(id);
    say(problem, '');
  } catch (fault) {
    say(problem, fault instanceof Refusal ? fault.message : String(fault));
  }
}

/** What the state bar says. A lost connection is said even while the display is paused. */
function stateInWords(link: Link, lesson: Lesson | null, paused: boolean): { kind: string; text: string } {
  if (lesson?.phase === 'ended') {
    return { kind: 'ended', text: 'Ended' };
  }
  if (lesson?.phase === 'interrupted') {
    return { kind: 'interrupted', text: `Interrupted: ${lesson.sentence ?? 'the recording broke off.'}` };
  }
  if (lesson?.phase === 'planned') {
    return { kind: 'connecting', text: 'Planned: it begins by itself' };
  }
  if (lesson?.source === 'off-by-policy' && link === 'live') {
    return { kind: 'gone', text: 'Off by policy: no picture is looked at' };
  }
  switch (link) {
    case 'connecting': return { kind: 'connecting', text: 'Connecting …' };
    case 'lost': return { kind: 'lost', text: 'Connection lost, trying again …' };
    case 'logged-out': return { kind: 'lost', text: 'Logged out; log in again below' };
    case 'gone': return { kind: 'gone', text: 'The server no longer keeps this lesson' };
    default: return paused ? { kind: 'paused', text: 'Display paused' } : { kind: 'live', text: 'Live' };
  }
}

/** Draws at once, then at most every half second, and not while paused. The last state is always drawn in the end. */
function paced(draw: () => void) {
  let timer = 0;
  let stale = false;
  let held = false;
  const turn = () => {
    timer = 0;
    if (stale && !held) {
      wake();
    }
  };
  const wake = () => {
    stale = true;
    if (timer === 0 && !held) {
      stale = false;
      draw();
      timer = window.setTimeout(turn, REDRAW);
    }
  };
  return {
    wake,
    paused: () => held,
    toggle: () => {
      held = !held;
      turn();
      return held;
    },
    stop: () => window.clearTimeout(timer),
  };
}

function factsView() {
  const position = el('dd');
  const rate = el('dd');
  const dropped = el('dd');
  const runsOn = el('dd');
  const element = el('section', { class: 'card', 'aria-labelledby': 'facts' },
    el('h2', { id: 'facts' }, 'This lesson'),
    el('dl', {},
      el('dt', {}, 'Position'), position,
      el('dt', {}, 'Pictures read'), rate,
      el('dt', {}, 'Pictures dropped'), dropped,
      el('dt', {}, 'Runs on'), runsOn));
  const show = (lesson: Lesson) => {
    say(position, lesson.length === null ? clock(lesson.at) : `${clock(lesson.at)} of ${clock(lesson.length)}`);
    say(rate, rateInWords(lesson.rate));
    say(dropped, String(lesson.dropped));
    say(runsOn, lesson.runsOn);
  };
  return { element, show };
}

function rateInWords(rate: number): string {
  if (rate >= 1) {
    return `about ${Math.round(rate)} a second`;
  }
  return rate > 0 ? `one every ${Math.round(1 / rate)} seconds` : 'none yet';
}
