/** The places that the map cannot show, because no source says where they are: told beside it, so that none is lost. */
import { PlaceLink } from '../parts/place-link.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { isDrawn, type MapData } from './map-data.js';

const texts = {
  gone: {
    zh: '它们的关系见“列表”。没有来源给出坐标的地方：',
    en: 'Their ties are in the list. Places of which no source says where they are:',
  },
} satisfies Record<string, BilingualText>;

const summary = (places: number, ties: number): BilingualText => ({
  zh: `另有 ${String(places)} 个地方没有坐标，${String(ties)} 条关系未画在图上`,
  en: `${String(places)} places have no coordinates; ${String(ties)} of the ties shown are not drawn`,
});

export function WithoutPoint({ data, ties }: { readonly data: MapData; readonly ties: readonly number[] }) {
  const { say } = useLanguage();
  if (data.withoutPoint.length === 0) return null;
  const undrawn = ties.filter((tie) => !isDrawn(data, tie)).length;
  return (
    <details className="without-point">
      <summary>{say(summary(data.withoutPoint.length, undrawn))}</summary>
      <p>{say(texts.gone)}</p>
      <ul>
        {data.withoutPoint.map((place) => (
          <li key={place.id}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </details>
  );
}
