/** How to have the overlay on a phone: its address as a QR code and as text. */

import { el } from './dom';
import { overlayAddress } from './overlay-window';
import { texts } from './texts';

const THIS_COMPUTER = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Closed until it is asked for; only then the code is fetched. */
export function phoneView(id: string): HTMLElement {
  const words = texts.overlay;
  const address = overlayAddress(id);
  const code = el('img', { class: 'qr', alt: words.phoneCode, width: '200', height: '200', hidden: true,
    load: () => {
      code.hidden = false;
    },
    error: () => {
      code.hidden = true;
      noCode.hidden = false;
    } });
  const noCode = el('p', { class: 'quiet', hidden: true }, words.phoneNoCode);
  const reach = THIS_COMPUTER.test(location.hostname) ? [el('p', {}, words.phoneReach)] : [];
  return el('details', { class: 'phone', toggle: (event) => {
    if ((event.target as HTMLDetailsElement).open && !code.hasAttribute('src')) {
      code.src = `/api/v1/lessons/${encodeURIComponent(id)}/qr.svg?${new URLSearchParams({ page: address })}`;
    }
  } },
    el('summary', {}, words.phone), ...reach, code, noCode,
    el('p', {}, el('a', { href: address, target: '_blank', rel: 'noopener' }, address)),
    el('p', { class: 'quiet' }, words.phoneHow));
}
