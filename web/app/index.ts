/** The page: the start, or what the address names: a lesson (#/lessons/<id>), its summary (#/lessons/<id>/summary) or its
 * overlay (#/overlay/<id>). */

import type { Invitation } from './api';
import { el } from './dom';
import { lessonView, type View } from './lesson-view';
import { overlayPage } from './overlay-page';
import { startView } from './start-view';
import './style.css';
import './summary.css';
import { summaryView } from './summary-view';
import { language, texts } from './texts';

const page = document.getElementById('page')!;
const LESSON = /^#\/lessons\/([A-Za-z0-9-]+)$/;
const SUMMARY = /^#\/lessons\/([A-Za-z0-9-]+)\/summary$/;
const OVERLAY = /^#\/overlay\/([A-Za-z0-9-]+)$/;

let shown: View | null = null;
let invited: Invitation | undefined;

function enter(id: string, invitation?: Invitation): void {
  invited = invitation;
  location.hash = `#/lessons/${id}`;
}

function leave(): void {
  location.hash = '';
}

function show(focus: boolean): void {
  const id = LESSON.exec(location.hash)?.[1];
  const overlaid = OVERLAY.exec(location.hash)?.[1];
  const summed = SUMMARY.exec(location.hash)?.[1];
  shown?.close();
  document.title = 'Gallerist';
  shown = overlaid ? overlayPage(overlaid) : summed ? summaryView(summed, leave)
    : id ? lessonView(id, invited?.id === id ? invited : undefined, leave) : startView(enter);
  // the lesson's own words are English still; parts in the visitor's language say so themselves
  shown.element.lang = id ? 'en' : language;
  invited = undefined;
  page.replaceChildren(shown.element);
  if (focus) {
    page.querySelector('h1')!.focus();
  }
}

/** The page comes in English; what stands below every view is said in the visitor's language. */
function sayFoot(): void {
  const { foot } = texts.share;
  document.documentElement.lang = language;
  document.querySelector('footer')!.replaceChildren(
    el('p', {}, el('strong', {}, foot.law), ` ${foot.lawLong}`),
    el('p', {}, el('strong', {}, foot.shown), ` ${foot.shownLong}`));
}

sayFoot();
window.addEventListener('hashchange', () => show(true));
show(false);
