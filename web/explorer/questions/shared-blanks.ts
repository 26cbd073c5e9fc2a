/** Blanks that several questions have. */
import type { BilingualText } from '../text/bilingual.js';
import { choice, optionalRecord, record } from './blanks.js';
import { scopeText } from './words.js';

const ourCity: BilingualText = { zh: '我市', en: 'Our city' };

/** The reader's own city or county. */
export const homeCity = record({
  label: ourCity,
  kinds: ['City'],
  placeholder: { zh: '如：朔州', en: 'e.g. Shuozhou' },
  isHome: true,
});

/** The reader's own place; a province asks for all that lies in it. */
export const homePlace = record({
  label: { zh: '我省或我市', en: 'Our province or city' },
  kinds: ['Province', 'City'],
  placeholder: { zh: '如：湖南、朔州', en: 'e.g. Hunan' },
  isHome: true,
});

export const anyCountry = optionalRecord({
  label: { zh: '国家', en: 'Country' },
  kinds: ['Country'],
  placeholder: { zh: '任何国家', en: 'any country' },
});

export const peerScope = choice({ zh: '同类城市的范围', en: 'Where peers are looked for' }, scopeText);
