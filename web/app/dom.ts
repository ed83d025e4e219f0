/** Builds elements without markup in strings: a name from a picture can never become a tag. */

import { language, texts } from './texts';

type Child = Node | string;
type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element. An attribute that is a function listens to the event of that name; true and false set and leave out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Sets an element's text, leaving it alone (and a screen reader silent) where it already says so. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** The shortest true thing about the law; the foot of the page says more. */
export function lawLine(): HTMLElement {
  return el('p', { class: 'law', lang: language }, texts.share.law);
}

/** Seconds as minutes and seconds: 754 is 12:34. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A share of one in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function filled<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children);
  return element;
}
