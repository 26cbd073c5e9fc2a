/** The colours of the style sheet, for what is drawn on a canvas. */
import type { AgreementKind } from '../text/words.js';
import type { MappedPlace } from '../graphql/tie-map.js';

export interface Colours {
  readonly ofTie: Readonly<Record<AgreementKind, string>>;
  readonly ofPlace: Readonly<Record<MappedPlace['kind'], string>>;
  readonly sea: string;
  readonly graticule: string;
  readonly outline: string;
  readonly land: string;
  readonly border: string;
  readonly ink: string;
  readonly halo: string;
}

/** Read once when the map opens: the palette does not change while a page is open. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ofTie: {
      FORMAL: read('--tie-formal'),
      COOPERATION: read('--tie-cooperation'),
      INTENT: read('--tie-intent'),
      NEGOTIATION: read('--tie-negotiation'),
    },
    ofPlace: {
      COUNTRY: read('--node-country'),
      PROVINCE: read('--node-province'),
      CITY: read('--node-city'),
      PARTNER_REGION: read('--node-partner-region'),
      PARTNER_CITY: read('--node-partner-city'),
    },
    sea: read('--paper'),
    graticule: read('--paper-soft'),
    outline: read('--line'),
    land: read('--paper-soft'),
    border: read('--line-strong'),
    ink: read('--ink'),
    halo: read('--paper'),
  };
}
