/** A chart of shares over time or over lessons, which is also read column by column with the arrow keys. */

import type uPlot from 'uplot';
import { el, percent, say } from './dom';
import type { Span } from './summary-api';
import { HIGHEST, LOWEST, paint, PAPER, SCREEN, type Signs } from './summary-paint';
import type { Column } from './summary-steps';

export interface ChartWords {
  label: string;
  /** A column in words: what its shape says. */
  read: (column: Column) => string;
  tick: (value: number) => string;
  /** Steps between two ticks that make sense on the axis. */
  ticks: number[];
}

export interface ShareChart {
  element: HTMLElement;
  /** `range` is what the axis spans, in the unit of the columns. */
  show(columns: Column[], signs: Signs, range: Span): void;
  close(): void;
}

const HEIGHT = 230;
const PAPER_WIDTH = 660;
const LEAP = 10;
const NARROWEST = 200;
/** Pixels; less is a click. */
const SHORTEST_DRAG = 8;

/** `zoom` is told the range that was dragged over, where that makes sense. */
export function shareChart(words: ChartWords, zoom?: (range: Span) => void): ShareChart {
  const place = el('div', { class: 'summary-plot' });
  const slider = el('div', { class: 'summary-chart', role: 'slider', tabindex: '0', 'aria-label': words.label, keydown: (event) => move(event as KeyboardEvent) }, place);
  const reading = el('p', { class: 'summary-reading', 'aria-hidden': 'true' });
  const element = el('div', {}, slider, reading);
  const paper = window.matchMedia('print');
  let columns: Column[] = [];
  let signs: Signs = { gaps: [], marks: [], cues: [], moments: [] };
  let range: Span = [0, 1];
  let at = 0;
  let plot: uPlot | null = null;
  let palette = SCREEN;
  let closed = false;

  const read = (index: number) => {
    at = Math.max(0, Math.min(columns.length - 1, index));
    const text = columns[at] ? words.read(columns[at]) : '';
    say(reading, text);
    slider.setAttribute('aria-valuemin', '0');
    slider.setAttribute('aria-valuemax', String(Math.max(0, columns.length - 1)));
    slider.setAttribute('aria-valuenow', String(Math.max(0, at)));
    slider.setAttribute('aria-valuetext', text);
  };
  const move = (event: KeyboardEvent) => {
    const to = moved(event.key, at, columns.length);
    if (to !== null && columns[to]) {
      event.preventDefault();
      read(to);
      plot?.setCursor({ left: plot.valToPos(middle(columns[to]), 'x'), top: 0 });
    }
  };
  const points = () => [columns.map(middle), columns.map(() => 1)];
  const size = () => ({ width: palette === PAPER ? PAPER_WIDTH : Math.max(NARROWEST, slider.clientWidth), height: HEIGHT });
  const print = (printing: boolean) => {
    palette = printing ? PAPER : SCREEN;
    plot?.setSize(size());
    plot?.redraw();
  };
  const onPaper = () => print(paper.matches);
  const before = () => print(true);
  const after = () => print(false);
  const resized = new ResizeObserver(() => palette === SCREEN && plot?.setSize(size()));

  // the library is fetched when the first chart is shown, so that other pages are not slower for it
  void import('uplot').then(({ default: Plot }) => {
    if (closed) {
      return;
    }
    const colour = { stroke: () => palette.text, font: '12px system-ui, sans-serif', grid: { show: false } };
    plot = new Plot({
      ...size(), padding: [4, 20, 0, 0], legend: { show: false },
      scales: { x: { time: false, range: () => range }, y: { range: () => [LOWEST, HIGHEST] } },
      cursor: { y: false, points: { show: false }, drag: { x: zoom !== undefined, y: false, setScale: false } },
      axes: [
        { ...colour, size: 28, space: 64, incrs: words.ticks, values: (_, splits) => splits.map(words.tick), ticks: { stroke: () => palette.line, size: 5 } },
        { ...colour, size: 48, splits: () => [0, 0.5, 1], values: (_, splits) => splits.map(percent), ticks: { stroke: () => palette.line, size: 5 } }],
      series: [{}, { paths: () => null, points: { show: false } }],
      hooks: {
        draw: [(now) => paint(now, columns, signs, palette)],
        setCursor: [(now) => typeof now.cursor.idx === 'number' && now.cursor.idx !== at && read(now.cursor.idx)],
        setSelect: [(now) => select(now)],
      },
    }, points(), place);
    resized.observe(slider);
  });
  const select = (now: uPlot) => {
    const { left, width } = now.select;
    if (width >= SHORTEST_DRAG) {
      zoom?.([Math.max(range[0], now.posToVal(left, 'x')), Math.min(range[1], now.posToVal(left + width, 'x'))]);
    }
    now.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  };
  paper.addEventListener('change', onPaper);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return {
    element,
    show: (shown, drawn, spanned) => {
      [columns, signs, range] = [shown, drawn, spanned];
      plot?.setData(points());
      read(0);
    },
    close: () => {
      closed = true;
      resized.disconnect();
      paper.removeEventListener('change', onPaper);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      plot?.destroy();
    },
  };
}

const middle = (column: Column) => (column.from + column.to) / 2;

/** The column a key leads to; null where the key means nothing here. */
function moved(key: string, at: number, count: number): number | null {
  const to: Record<string, number> = {
    ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1,
    PageUp: Math.min(count - 1, at + LEAP), PageDown: Math.max(0, at - LEAP), Home: 0, End: count - 1,
  };
  return key in to ? to[key] : null;
}
