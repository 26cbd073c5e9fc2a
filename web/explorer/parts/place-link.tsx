/** The name of a place, which leads to its page. */
import { Link } from 'wouter';
import { placeAddress } from '../addresses.js';
import { languageTag, useLanguage, type BilingualText, type Named } from '../text/language.js';

/** @param label in place of the name, where that stands beside */
export function PlaceLink({
  place,
  label,
}: {
  readonly place: Named & { readonly id: string };
  readonly label?: BilingualText;
}) {
  const { nameOf, say } = useLanguage();
  return (
    <Link className="place-link" href={placeAddress(place.id)}>
      {label === undefined ? nameOf(place) : say(label)}
    </Link>
  );
}

/** The name in the reader's language, with the other one beside it: partners are known by both. */
export function BothNames({ named }: { readonly named: Named }) {
  const { language, nameOf } = useLanguage();
  const other = language === 'zh' ? (named.nameEn ?? named.nameZh) : named.nameZh;
  const shown = nameOf(named);
  return (
    <span className="both-names">
      {shown}
      {other !== shown && (
        <span className="other-name" lang={languageTag[language === 'zh' ? 'en' : 'zh']}>
          {' '}
          {other}
        </span>
      )}
    </span>
  );
}
