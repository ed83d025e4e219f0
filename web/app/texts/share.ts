/** The words of the start page and of sharing a window. */

import type { Table } from './index';

export const share: Table<Record<string, never>> = { en: {}, de: {}, ru: {}, es: {} };
