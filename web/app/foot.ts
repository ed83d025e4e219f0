/** What stands below every view: the law, and what is shown at all. */

import { el } from './dom';
import { language, shareTexts } from './texts';
import type { Language } from './texts/language';

/** Says it in the visitor's language, or in the one a view was switched to. */
export function sayFoot(said: Language = language): void {
  const { foot } = shareTexts(said);
  const place = document.querySelector('footer')!;
  place.lang = said;
  place.replaceChildren(
    el('p', {}, el('strong', {}, foot.law), ` ${foot.lawLong}`),
    el('p', {}, el('strong', {}, foot.shown), ` ${foot.shownLong}`));
}
