/** The page's words in every language that is spoken here; the browser's language is taken, English where it has none of them. */

import type { DoorTexts } from './doors';
import { doorsDe } from './doors-de';
import { doorsEn } from './doors-en';
import { doorsEs } from './doors-es';
import { doorsRu } from './doors-ru';
import { type Language, language, type Table } from './language';
import type { OverlayTexts } from './overlay';
import { de } from './overlay-de';
import { en } from './overlay-en';
import { es } from './overlay-es';
import { ru } from './overlay-ru';
import type { ShareTexts } from './share';
import { shareDe } from './share-de';
import { shareEn } from './share-en';
import { shareEs } from './share-es';
import { shareRu } from './share-ru';
import type { SummaryTexts } from './summary';
import { summaryDe } from './summary-de';
import { summaryEn } from './summary-en';
import { summaryEs } from './summary-es';
import { summaryRu } from './summary-ru';

export { language } from './language';

const overlay: Table<OverlayTexts> = { en, de, ru, es };
const share: Table<ShareTexts> = { en: shareEn, de: shareDe, ru: shareRu, es: shareEs };
const summary: Table<SummaryTexts> = { en: summaryEn, de: summaryDe, ru: summaryRu, es: summaryEs };
const doors: Table<DoorTexts> = { en: doorsEn, de: doorsDe, ru: doorsRu, es: doorsEs };

/** All texts of the visitor's language. */
export const texts = { overlay: overlay[language], share: share[language], doors: doors[language], summary: summary[language] };

/** The texts of sharing in another language than the visitor's. */
export function shareTexts(other: Language): ShareTexts {
  return share[other];
}
