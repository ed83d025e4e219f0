/** The button that opens the overlay, and how to have it on a phone. */

import { el, say } from './dom';
import type { Watch } from './lesson-watch';
import { type Opened, openOverlay, overlayAddress } from './overlay-window';
import { phoneView } from './phone-view';
import { language, texts } from './texts';

export interface OverlayOpener {
  /** Opens the overlay, and closes it again. */
  button: HTMLElement;
  /** What stands below: the phone, and what to do where no window may open. */
  element: HTMLElement;
  /** Closes the overlay with the page that opened it. */
  close(): void;
}

export function overlayOpener(watch: Watch): OverlayOpener {
  const words = texts.overlay;
  const address = overlayAddress(watch.id);
  const button = el('button', { type: 'button', lang: language, click: () => void press() }, words.open);
  const blocked = el('span');
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true }, blocked, ' ', el('a', { href: address, target: '_blank' }, address));
  const element = el('div', { lang: language }, problem, phoneView(watch.id));
  let opened: Opened = { place: 'blocked' };

  const forget = () => {
    opened = { place: 'blocked' };
    say(button, words.open);
  };
  const press = async () => {
    if (opened.place === 'picture') {
      opened.close();
      return;
    }
    opened = await openOverlay(watch, forget);
    problem.hidden = opened.place !== 'blocked';
    say(blocked, problem.hidden ? '' : words.blocked);
    say(button, opened.place === 'picture' ? words.close : words.open);
  };
  const close = () => {
    // a popup or a tab watches for itself and goes on
    if (opened.place === 'picture') {
      opened.close();
    }
  };
  return { button, element, close };
}
