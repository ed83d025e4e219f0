/** The part of uPlot (https://github.com/leeoniya/uPlot) that is used here, so that the check of types needs no unpacked package. */

declare module 'uplot' {
  interface Axis {
    stroke?: () => string;
    font?: string;
    size?: number;
    space?: number;
    incrs?: number[];
    splits?: () => number[];
    values?: (plot: uPlot, splits: number[]) => string[];
    grid?: { show: boolean };
    ticks?: { stroke?: () => string; size?: number; width?: number };
  }

  interface Options {
    width: number;
    height: number;
    padding?: [number, number, number, number];
    legend?: { show: boolean };
    scales: Record<string, { time?: boolean; range: () => [number, number] }>;
    cursor?: { y?: boolean; points?: { show: boolean }; drag?: { x: boolean; y: boolean; setScale: boolean } };
    axes: Axis[];
    series: { paths?: () => null; points?: { show: boolean } }[];
    hooks?: Record<string, ((plot: uPlot) => void)[]>;
  }

  /** A plot on a canvas. Positions are CSS pixels, or those of the canvas where `onCanvas` says so. */
  export default class uPlot {
    constructor(options: Options, columns: (number | null)[][], parent: HTMLElement);
    readonly ctx: CanvasRenderingContext2D;
    readonly bbox: { left: number; top: number; width: number; height: number };
    readonly cursor: { idx?: number | null };
    readonly select: { left: number; width: number };
    setData(columns: (number | null)[][]): void;
    setSize(size: { width: number; height: number }): void;
    setCursor(place: { left: number; top: number }): void;
    setSelect(place: { left: number; top: number; width: number; height: number }, tell: boolean): void;
    redraw(): void;
    destroy(): void;
    valToPos(value: number, scale: string, onCanvas?: boolean): number;
    posToVal(position: number, scale: string): number;
  }
}
