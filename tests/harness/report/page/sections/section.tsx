import type { JSX } from 'preact';
import type { View } from '../view';

/** A part of the page that is there when there is something to tell. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly count: (view: View) => number;
  readonly Body: (props: { readonly view: View }) => JSX.Element;
}
