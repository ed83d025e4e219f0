/** The page: the start, or what the address names: a lesson (#/lessons/<id>), its summary (#/lessons/<id>/summary), its overlay
 * (#/overlay/<id>), its notice for the class (#/notice/<key>), the log-in (#/login), the settings (#/policy). */

import { type Invitation, loggedOut } from './api';
import { sayFoot } from './foot';
import { lessonView, type View } from './lesson-view';
import { logInView, takenToken } from './log-in-view';
import { noticeView } from './notice-view';
import { overlayPage } from './overlay-page';
import { policyView } from './policy-view';
import { startView } from './start-view';
import './style.css';
import './summary.css';
import { summaryView } from './summary-view';
import { language } from './texts';

const page = document.getElementById('page')!;
const LESSON = /^#\/lessons\/([A-Za-z0-9-]+)$/;
const SUMMARY = /^#\/lessons\/([A-Za-z0-9-]+)\/summary$/;
const NOTICE = /^#\/notice\/([A-Za-z0-9_-]+)$/;
const LOG_IN = '#/login';
const POLICY = '#/policy';
const OVERLAY = /^#\/overlay\/([A-Za-z0-9-]+)(?:\/([A-Za-z0-9_-]+))?$/;

let shown: View | null = null;
let invited: Invitation | undefined;
/** Where the visitor wanted to go before being asked to log in. */
let wanted = '';

function enter(id: string, invitation?: Invitation): void {
  invited = invitation;
  location.hash = `#/lessons/${id}`;
}

function leave(): void {
  location.hash = '';
}

/** Goes where the visitor wanted to, leaving no log-in in the history. */
function entered(): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${wanted}`);
  wanted = '';
  show(true);
}

/** What stands before and beside the lessons; undefined where the address names none of it. */
function door(token: string | undefined): View | undefined {
  const notice = NOTICE.exec(location.hash)?.[1];
  return notice ? noticeView(notice)
    : location.hash === LOG_IN ? logInView(token, entered)
      : location.hash === POLICY ? policyView(leave) : undefined;
}

function show(focus: boolean): void {
  const token = takenToken();
  const id = LESSON.exec(location.hash)?.[1];
  const [, overlaid, code] = OVERLAY.exec(location.hash) ?? [];
  const summed = SUMMARY.exec(location.hash)?.[1];
  shown?.close();
  shown = null;
  document.title = 'Gallerist';
  loggedOut.set(false);
  sayFoot();
  shown = door(token) ?? (overlaid ? overlayPage(overlaid, code) : summed ? summaryView(summed, leave)
    : id ? lessonView(id, invited?.id === id ? invited : undefined, leave) : startView(enter));
  // the lesson's own words are English still; parts in the visitor's language say so themselves
  shown.element.lang = id ? 'en' : shown.element.lang || language;
  invited = undefined;
  page.replaceChildren(shown.element);
  if (focus) {
    page.querySelector('h1')!.focus();
  }
}

/** Asks who is here; a view that holds a lesson asks in place instead. */
function askWho(): void {
  if (shown && !shown.holds?.() && location.hash !== LOG_IN && !NOTICE.test(location.hash)) {
    wanted = location.hash;
    location.hash = LOG_IN;
  }
}

// the page comes in English
document.documentElement.lang = language;
loggedOut.follow((out) => out, (out) => out && askWho());
window.addEventListener('hashchange', () => show(true));
show(false);
