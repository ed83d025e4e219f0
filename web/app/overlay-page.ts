/** The overlay as a page of its own: a popup, a tab, an OBS dock, a phone. */

import { watchLesson } from './lesson-watch';
import type { View } from './lesson-view';
import { overlayView } from './overlay-view';

/** Watches the lesson and shows its overlay until it is closed; with a code it only watches, as on a phone that nobody logged in on. */
export function overlayPage(id: string, code?: string): View {
  const root = document.documentElement;
  const watch = watchLesson(id, undefined, code);
  const view = overlayView(watch, {
    // a page may only close itself where a script opened it
    close: window.opener ? () => window.close() : undefined,
    watchOnly: code !== undefined,
    said: (state) => {
      document.title = `${state} · Gallerist`;
    },
  });
  root.classList.add('overlay-page');
  return {
    element: view.element,
    holds: () => watch.lesson.get() !== null,
    close: () => {
      root.classList.remove('overlay-page');
      view.close();
      watch.close();
    },
  };
}
