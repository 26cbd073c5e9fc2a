/** The two sides of a tie, a proposal or an exchange. */
import { PlaceLink } from '../parts/place-link.js';
import type { Named } from '../text/language.js';

type Side = Named & { readonly id: string };

export function Between({ home, partner }: { readonly home: Side; readonly partner: Side | null }) {
  return (
    <span className="between">
      <PlaceLink place={home} />
      {partner !== null && (
        <>
          <span aria-hidden="true" className="between-line" />
          <PlaceLink place={partner} />
        </>
      )}
    </span>
  );
}
