/** Draws shares as stacked columns on a canvas. The fills differ without colour too, as in the live strip. */

import type uPlot from 'uplot';
import type { Mood } from './protocol';
import type { Span } from './summary-api';
import type { Column } from './summary-steps';

/** What stands on the chart beside its columns, in the unit of its axis. */
export interface Signs {
  gaps: Span[];
  marks: number[];
  cues: Span[];
  moments: Span[];
}

/** Colours of a screen's dark ground, or of paper: all fills at least 3:1 to it. */
export interface Palette {
  ground: string;
  text: string;
  line: string;
  cue: string;
  coverage: string;
  mood: Record<Mood, string>;
}

export const SCREEN: Palette = {
  ground: '#1b2435', text: '#f3f4f6', line: '#7d8aa0', cue: '#f0e442', coverage: '#7d8aa0',
  mood: { positive: '#56b4e9', neutral: '#6f7784', negative: '#e69f00' },
};
export const PAPER: Palette = {
  ground: '#ffffff', text: '#000000', line: '#595959', cue: '#595959', coverage: '#808080',
  mood: { positive: '#0072b2', neutral: '#b5b5b5', negative: '#b85c00' },
};

/** The shares fill 0 to 1; below them stands how many were readable, above them the signs. */
export const LOWEST = -0.3;
export const HIGHEST = 1.26;
const COVERAGE: Span = [-0.27, -0.06];
const MOODS: Mood[] = ['negative', 'neutral', 'positive'];
const TILE = 8;

type Pen = CanvasRenderingContext2D;

export function paint(plot: uPlot, columns: Column[], signs: Signs, palette: Palette): void {
  const pen = plot.ctx;
  const { left, top, width, height } = plot.bbox;
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, height);
  pen.clip();
  const fills = fillsOf(pen, palette);
  const box = (from: number, to: number, low: number, high: number) => {
    const x = Math.round(plot.valToPos(from, 'x', true));
    const y = Math.round(plot.valToPos(high, 'y', true));
    return [x, y, Math.round(plot.valToPos(to, 'x', true)) - x, Math.round(plot.valToPos(low, 'y', true)) - y] as const;
  };
  const fill = (how: string | CanvasPattern, ...where: Parameters<typeof box>) => {
    pen.fillStyle = how;
    pen.fillRect(...box(...where));
  };
  signs.gaps.forEach(([from, to]) => fill(fills.gap, from, to, COVERAGE[0], 1));
  columns.forEach((column) => paintColumn(column, fills, fill));
  signs.moments.forEach((moment, place) => paintMoment(pen, box(...moment, 0, 1.14), String(place + 1), palette));
  const one = devicePixelRatio;
  const y = plot.valToPos(1.2, 'y', true);
  signs.cues.forEach((cue) => {
    pen.fillStyle = palette.cue;
    const [x, , w] = box(...cue, 1.16, 1.16);
    pen.fillRect(x, y - one, w, 2 * one);
    shape(pen, x, y, [[0, -5], [5, 0], [0, 5], [-5, 0]]);
  });
  signs.marks.forEach((at) => {
    const x = plot.valToPos(at, 'x', true);
    pen.fillStyle = palette.text;
    pen.fillRect(x - one / 2, y - 6 * one, one, plot.valToPos(0, 'y', true) - y + 6 * one);
    shape(pen, x, y - 6 * one, [[0, 0], [9, 3.5], [0, 7]]);
  });
  pen.restore();
}

type Fills = Record<Mood | 'unread' | 'few' | 'gap', CanvasPattern | string> & { coverage: string; ground: string };

function paintColumn(column: Column, fills: Fills, fill: (how: string | CanvasPattern, ...where: [number, number, number, number]) => void): void {
  const { from, to, scores, readable, present } = column;
  if (scores) {
    let low = 0;
    for (const mood of MOODS) {
      fill(fills[mood], from, to, low, low + scores[mood]);
      low += scores[mood];
    }
    column.few && fill(fills.few, from, to, 0, 1);
  } else {
    fill(fills.unread, from, to, 0, 1);
  }
  fill(fills.coverage, from, to, COVERAGE[0], COVERAGE[0] + (COVERAGE[1] - COVERAGE[0]) * Math.min(1, readable / present));
}

/** A bright frame around the columns, and the moment's number above them. */
function paintMoment(pen: Pen, [x, y, width, height]: readonly [number, number, number, number], number: string, palette: Palette): void {
  const one = devicePixelRatio;
  const head = 16 * one;
  pen.save();
  pen.globalAlpha = 0.18;
  pen.fillStyle = palette.text;
  pen.fillRect(x, y, width, height);
  pen.restore();
  pen.strokeStyle = palette.text;
  pen.lineWidth = 1.5 * one;
  pen.strokeRect(x, y, width, height);
  const middle = x + width / 2;
  pen.fillStyle = palette.text;
  pen.fillRect(middle - head / 2, y, head, head);
  pen.fillStyle = palette.ground;
  pen.font = `bold ${12 * one}px system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(number, middle, y + head / 2 + one / 2);
}

function shape(pen: Pen, x: number, y: number, corners: [number, number][]): void {
  const one = devicePixelRatio;
  pen.beginPath();
  corners.forEach(([dx, dy]) => pen.lineTo(x + dx * one, y + dy * one));
  pen.fill();
}

const UP = 'M-2 10L10-2M-2 2L2-2M6 10L10 6';
const DOWN = 'M-2-2L10 10M-2 6L2 10M6-2L10 2';
const DOTS = 'M4 3a1 1 0 1 0 .01 0z';

function fillsOf(pen: Pen, palette: Palette): Fills {
  const { ground, line, mood } = palette;
  const shade = palette === PAPER ? '#ffffff' : '#111827';
  return {
    positive: pattern(pen, mood.positive, UP, shade, 0.45),
    neutral: mood.neutral,
    negative: pattern(pen, mood.negative, UP + DOWN, shade, 0.45),
    unread: pattern(pen, ground, DOTS, line, 1),
    few: pattern(pen, 'transparent', UP, palette.text, 0.9),
    gap: pattern(pen, ground, DOWN, line, 0.8),
    coverage: palette.coverage,
    ground,
  };
}

/** A tile of 8 by 8 CSS pixels with strokes over a base. */
function pattern(pen: Pen, base: string, strokes: string, colour: string, alpha: number): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(TILE * devicePixelRatio);
  const inside = tile.getContext('2d')!;
  inside.fillStyle = base;
  inside.fillRect(0, 0, tile.width, tile.height);
  inside.scale(tile.width / TILE, tile.height / TILE);
  inside.globalAlpha = alpha;
  inside.strokeStyle = colour;
  inside.lineWidth = 1.25;
  inside.stroke(new Path2D(strokes));
  return pen.createPattern(tile, 'repeat') ?? base;
}
