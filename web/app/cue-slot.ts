/** The overlay's third block: at most one cue, with its reason in words, and what the teacher says to it. */

import { el, say, svg } from './dom';
import { answerCue } from './lesson-commands';
import type { Cue, CueAnswer, CueKind } from './protocol';
import { texts } from './texts';

/** A figure that moves every second cannot be read. */
const STEADY = 5;

const ICON: Record<CueKind, string> = {
  negative: 'M4 4h16v16H4zM8 10h2M14 10h2M8 16q4-4 8 0',
  surprise: 'M12 3a9 9 0 1 0 .01 0zM8 9h2M14 9h2M12 13a2 2.5 0 1 0 .01 0z',
  away: 'M16 5a7 7 0 1 0 .01 0zM11.5 10v1.5M15 10v1.5M11.5 15.5H15M6 12H1M3 9.5L1 12l2 2.5',
};

export interface CueSlot {
  element: HTMLElement;
  /** `live`: where no cue is, that is worth saying. */
  show(cues: Cue[], live: boolean): void;
}

/** Runs a call and shows why it was refused. */
type Attempt = (call: () => Promise<void>) => Promise<boolean>;

/** `announce` speaks to a screen reader; without `attempt` cues are shown but cannot be answered. */
export function cueSlot(id: string, announce: (text: string) => void, attempt: Attempt | null): CueSlot {
  const words = texts.overlay;
  const shape = svg('path');
  const reason = el('p', { class: 'cue-reason' });
  const answer = (said: CueAnswer, text: string) => el('button', { type: 'button', click: () => void reply(said) }, text);
  const card = el('div', { class: 'cue' },
    svg('svg', { class: 'cue-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, shape), el('h2', {}, words.cueTitle), reason,
    el('p', { class: 'cue-answers', hidden: attempt === null }, answer('helpful', words.helpful), answer('not-now', words.notNow)));
  const nothing = el('p', { class: 'overlay-quiet', tabindex: '-1' }, words.noCue);
  const element = el('section', { class: 'overlay-card overlay-slot', 'aria-label': words.cues }, nothing, card);
  const answered = new Set<string>();
  let shown: Cue | undefined;
  let busy = false;
  let quiet = false;

  const draw = (cue: Cue | undefined) => {
    const isNew = cue !== undefined && (shown === undefined || keyOf(cue) !== keyOf(shown));
    const hadFocus = card.contains(card.ownerDocument.activeElement);
    shown = cue;
    card.hidden = cue === undefined;
    nothing.hidden = cue !== undefined || !quiet;
    element.hidden = cue === undefined && !quiet;
    if (!cue) {
      // the focus would fall back to the top of the page with the button that had it
      hadFocus && nothing.focus();
      return;
    }
    say(reason, reasonOf(cue));
    if (isNew) {
      shape.setAttribute('d', ICON[cue.kind]);
      announce(`${words.cueTitle} ${reasonOf(cue)}`);
    }
  };
  const reply = async (said: CueAnswer) => {
    const cue = shown;
    if (!cue || busy || !attempt) {
      return;
    }
    busy = true;
    if (await attempt(() => answerCue(id, cue.number, said))) {
      // the lesson's next word says the same; until then the slot is not to ask twice
      answered.add(keyOf(cue));
      announce(words.noted);
      draw(undefined);
    }
    busy = false;
  };
  const show = (cues: Cue[], live: boolean) => {
    quiet = live;
    draw([...cues].reverse().find((cue) => cue.active && cue.answer === null && !answered.has(keyOf(cue))));
  };
  draw(undefined);
  return { element, show };
}

/** A restarted server counts its cues from one again. */
function keyOf(cue: Cue): string {
  return `${cue.number} at ${cue.window[0]}`;
}

/** "7 of 18 faces look negative for 40 s; usual here: 1 or 2". */
export function reasonOf(cue: Cue): string {
  const lasting = Math.round((cue.window[1] - cue.window[0]) / STEADY) * STEADY;
  const expected = cue.baseline * cue.readable;
  const nearest = Math.round(expected);
  const whole = Math.abs(expected - nearest) < 0.2;
  return texts.overlay.cue[cue.kind]({
    faces: cue.faces,
    readable: cue.readable,
    seconds: Math.max(STEADY, lasting),
    low: whole ? nearest : Math.floor(expected),
    high: whole ? nearest : Math.ceil(expected),
  });
}
