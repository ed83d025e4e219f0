/** The group's windows as few enough columns to be looked at, and to be walked through by keyboard. */

import type { GroupReading, Mood } from './protocol';
import type { Span } from './summary-api';

/** One column of a chart: mean shares among the readable, null where nobody was read; mean numbers of students. */
export interface Column {
  from: number;
  to: number;
  scores: Record<Mood, number> | null;
  readable: number;
  present: number;
  /** So few were readable that the shares may mislead. */
  few: boolean;
}

const MOST = 120;
const WIDTHS = [5, 10, 15, 30, 60, 120, 300, 600];
const FEW = 3;
const FEW_SHARE = 1 / 3;

/** At most 120 columns of equal width over the span. Where nothing was seen there is none. */
export function columnsOf(group: GroupReading[], [from, to]: Span): Column[] {
  const width = WIDTHS.find((one) => (to - from) / one <= MOST) ?? (to - from) / MOST;
  const first = Math.floor(from / width);
  const count = Math.ceil(to / width) - first;
  const parts = Array.from({ length: Math.max(0, count) }, () => [] as Part[]);
  for (const reading of group) {
    const last = Math.min(count - 1, Math.ceil(reading.window[1] / width) - 1 - first);
    for (let place = Math.max(0, Math.floor(reading.window[0] / width) - first); place <= last; place++) {
      const begin = (first + place) * width;
      const seconds = Math.min(reading.window[1], begin + width) - Math.max(reading.window[0], begin);
      if (seconds > 0) {
        parts[place].push({ reading, seconds });
      }
    }
  }
  return parts.flatMap((inside, place) => {
    const begin = (first + place) * width;
    return inside.length === 0 ? [] : [columnOf(inside, Math.max(from, begin), Math.min(to, begin + width))];
  }).filter((column) => column.present > 0);
}

interface Part {
  reading: GroupReading;
  seconds: number;
}

function columnOf(parts: Part[], from: number, to: number): Column {
  const all = parts.reduce((sum, part) => sum + part.seconds, 0);
  const mean = (of: (reading: GroupReading) => number) =>
    parts.reduce((sum, part) => sum + of(part.reading) * part.seconds, 0) / all;
  const readable = mean((reading) => reading.readable);
  const present = mean((reading) => reading.present);
  return { from, to, scores: scoresOf(parts), readable, present, few: readable < Math.min(FEW, present) || readable < FEW_SHARE * present };
}

/** A face counts as much as any other, whichever window it was seen in. */
function scoresOf(parts: Part[]): Record<Mood, number> | null {
  const sum = { positive: 0, neutral: 0, negative: 0 };
  let weights = 0;
  for (const { reading, seconds } of parts) {
    if (reading.scores) {
      const weight = reading.readable * seconds;
      weights += weight;
      sum.positive += reading.scores.positive * weight;
      sum.neutral += reading.scores.neutral * weight;
      sum.negative += reading.scores.negative * weight;
    }
  }
  return weights === 0 ? null
    : { positive: sum.positive / weights, neutral: sum.neutral / weights, negative: sum.negative / weights };
}
