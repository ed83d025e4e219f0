/** How to have the overlay on a phone: its address as a QR code and as text. The code in it lets the phone watch this lesson only. */

import { overlayCode } from './api';
import { el, say } from './dom';
import { overlayAddress } from './overlay-window';
import { sentenceOf } from './refusals';
import { texts } from './texts';

/** Addresses that no other machine can reach. */
export const THIS_COMPUTER = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Closed until it is asked for; only then the code is fetched. */
export function phoneView(id: string): HTMLElement {
  const words = texts.overlay;
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
  const link = el('a', { target: '_blank', rel: 'noopener' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const fill = async () => {
    try {
      const address = `${overlayAddress(id)}/${await overlayCode(id)}`;
      link.href = address;
      say(link, address);
      code.src = `/api/v1/lessons/${encodeURIComponent(id)}/qr.svg?${new URLSearchParams({ page: address })}`;
      say(problem, '');
    } catch (fault) {
      say(problem, sentenceOf(fault));
    }
  };
  return el('details', { class: 'phone', toggle: (event) => {
    if ((event.target as HTMLDetailsElement).open && !code.hasAttribute('src')) {
      void fill();
    }
  } },
    el('summary', {}, words.phone), ...reach, code, noCode,
    problem, el('p', {}, link),
    el('p', { class: 'quiet' }, words.phoneHow));
}
