import type { Element, ElementContent, Properties } from 'hast';

/** One element of HTML or SVG; strings are text. */
export function element(
  tagName: string,
  properties: Properties = {},
  ...children: (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** A share from 0 to 1 as a length of SVG, to a hundredth of a per cent. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
