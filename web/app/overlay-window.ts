/** Opens the overlay where it stays in sight: in picture-in-picture, else in a popup, else in a tab. */

import { el } from './dom';
import type { Watch } from './lesson-watch';
import { overlayView } from './overlay-view';
import { language } from './texts';

/** Of Document Picture-in-Picture, which TypeScript's library does not describe yet. */
interface PictureInPicture {
  requestWindow(wish: { width: number; height: number }): Promise<Window>;
}

const WIDTH = 300;
const HEIGHT = 400;
const POPUP = 'popup,width=320,height=440';

/** An open overlay; blocked: the browser let none open. */
export type Opened = { place: 'picture' | 'popup' | 'tab'; close(): void } | { place: 'blocked' };

/** The address of the lesson's overlay, for another window, a dock or a phone. */
export function overlayAddress(id: string): string {
  return `${location.origin}${location.pathname}#/overlay/${id}`;
}

/** To be called from a click, without which no browser opens a window. `closed` is told when a picture-in-picture window went. */
export async function openOverlay(watch: Watch, closed: () => void): Promise<Opened> {
  const floating = (window as { documentPictureInPicture?: PictureInPicture }).documentPictureInPicture;
  if (floating) {
    try {
      return inPicture(await floating.requestWindow({ width: WIDTH, height: HEIGHT }), watch, closed);
    } catch {
      // refused by a policy or inside a frame: a window of its own may still be allowed
    }
  }
  const address = overlayAddress(watch.id);
  const popup = window.open(address, `gallerist-overlay-${watch.id}`, POPUP);
  if (popup) {
    return { place: 'popup', close: () => popup.close() };
  }
  const tab = window.open(address, '_blank');
  return tab ? { place: 'tab', close: () => tab.close() } : { place: 'blocked' };
}

function inPicture(picture: Window, watch: Watch, closed: () => void): Opened {
  const page = picture.document;
  page.documentElement.lang = language;
  page.documentElement.classList.add('overlay-page');
  page.title = 'Gallerist';
  page.head.append(...styles());
  const view = overlayView(watch, { close: () => picture.close(), full: () => window.focus() });
  // elements made here become the other document's as they are appended; their listeners stay
  page.body.append(el('main', {}, view.element));
  picture.addEventListener('pagehide', () => {
    view.close();
    closed();
  });
  return { place: 'picture', close: () => picture.close() };
}

/** The page's style sheets by address: the content policy takes none written into the page. */
function styles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
    .map((link) => el('link', { rel: 'stylesheet', href: link.href }));
}
