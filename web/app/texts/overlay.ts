/** The overlay's words. */

import type { Table } from './index';

export const overlay: Table<Record<string, never>> = { en: {}, de: {}, ru: {}, es: {} };
