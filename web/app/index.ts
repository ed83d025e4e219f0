/** The page: the start, or what the address names: a lesson (#/lessons/<id>) or its overlay (#/overlay/<id>). */

import type { Invitation } from './api';
import { lessonView, type View } from './lesson-view';
import { overlayPage } from './overlay-page';
import { startView } from './start-view';
import './style.css';

const page = document.getElementById('page')!;
const LESSON = /^#\/lessons\/([A-Za-z0-9-]+)$/;
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
  shown?.close();
  document.title = 'Gallerist';
  shown = overlaid ? overlayPage(overlaid)
    : id ? lessonView(id, invited?.id === id ? invited : undefined, leave) : startView(enter);
  invited = undefined;
  page.replaceChildren(shown.element);
  if (focus) {
    page.querySelector('h1')!.focus();
  }
}

window.addEventListener('hashchange', () => show(true));
show(false);
