/** The overlay as a page of its own: a popup, a tab, an OBS dock, a phone. */

import { watchLesson } from './lesson-watch';
import { type Overlay, overlayView } from './overlay-view';

/** Watches the lesson and shows its overlay until it is closed. */
export function overlayPage(id: string): Overlay {
  const root = document.documentElement;
  const watch = watchLesson(id);
  const view = overlayView(watch, {
    // a page may only close itself where a script opened it
    close: window.opener ? () => window.close() : undefined,
    said: (state) => {
      document.title = `${state} · Gallerist`;
    },
  });
  root.classList.add('overlay-page');
  return {
    element: view.element,
    close: () => {
      root.classList.remove('overlay-page');
      view.close();
      watch.close();
    },
  };
}
