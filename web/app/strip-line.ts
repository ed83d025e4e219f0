/**
 * The line of the overlay's strip, and how far it can be trusted.
 *
 * The line is the share of positive minus the share of negative-looking among the faces that were read, -1 to 1: the place of the
 * group's shape on its axis. Its band is s * sqrt(4 / k + u * u) to both sides, where k faces were readable, u is the share of those
 * present that were not, and s is how far the faces differ from each other (the standard deviation of +1, 0 and -1 at the shares
 * read, after half a face of each kind was added, because three equal faces do not prove that all are). The first part is two
 * standard errors of a mean of k faces; the second allows the unread ones to differ from the read by one standard deviation. 18 of
 * 24 readable, a third of them not neutral, gives about 0.3 to both sides: a quarter of the strip's height is honest ignorance.
 */

import type { GroupReading } from './protocol';
import { balance } from './overlay-mood';

/** read: shown plainly. few: shown hatched, under a third or under three of those present were readable. none: people, but no reading. */
export type Trust = 'read' | 'few' | 'none';

/** Windows that follow each other and are equally trusted. */
export interface Run {
  trust: Trust;
  /** Whether another run ends where this one begins, so that the line goes on. */
  joined: boolean;
  steps: Step[];
}

/** One window: from, to in seconds of the lesson; the line and its band, -1 to 1. */
export interface Step {
  from: number;
  to: number;
  at: number;
  low: number;
  high: number;
}

const FEW = 3;
const FEW_SHARE = 1 / 3;
/** Windows nearer than this follow each other; a picture may come late. */
const TOUCHING = 1;

/** The runs since `start`, oldest first. Where nobody was in the picture there is none. */
export function runsOf(timeline: GroupReading[], start: number): Run[] {
  const runs: Run[] = [];
  let end = -Infinity;
  for (const reading of timeline) {
    if (reading.window[1] <= start || reading.present === 0) {
      continue;
    }
    const joined = reading.window[0] - end < TOUCHING;
    const trust = trustOf(reading);
    const step = stepOf(reading, joined ? Math.max(start, end) : Math.max(start, reading.window[0]));
    const last = runs[runs.length - 1];
    if (joined && last?.trust === trust) {
      last.steps.push(step);
    } else {
      runs.push({ trust, joined, steps: [step] });
    }
    end = reading.window[1];
  }
  return runs;
}

/** Seconds between runs in which nothing was seen. */
export function gapsOf(runs: Run[]): { from: number; to: number }[] {
  return runs.slice(1)
    .map((run, place) => ({ from: endOf(runs[place]), to: run.steps[0].from }))
    .filter((gap) => gap.to - gap.from >= TOUCHING);
}

export function endOf(run: Run): number {
  return run.steps[run.steps.length - 1].to;
}

function trustOf(reading: GroupReading): Trust {
  if (!reading.scores) {
    return 'none';
  }
  const few = reading.readable < Math.min(FEW, reading.present) || reading.readable < FEW_SHARE * reading.present;
  return few ? 'few' : 'read';
}

function stepOf(reading: GroupReading, from: number): Step {
  const at = reading.scores ? balance(reading.scores) : 0;
  const half = halfBand(reading);
  return { from, to: reading.window[1], at, low: Math.max(-1, at - half), high: Math.min(1, at + half) };
}

/** Half the band's width, as the head of this file says. */
export function halfBand(reading: GroupReading): number {
  if (!reading.scores) {
    return 1;
  }
  const faces = Math.max(1, reading.readable);
  const unread = 1 - reading.readable / Math.max(1, reading.present);
  const positive = (reading.scores.positive * faces + 0.5) / (faces + 1.5);
  const negative = (reading.scores.negative * faces + 0.5) / (faces + 1.5);
  const spread = Math.sqrt(positive + negative - (positive - negative) ** 2);
  return spread * Math.sqrt(4 / faces + unread * unread);
}
