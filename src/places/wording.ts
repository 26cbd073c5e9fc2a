/** What places are called in sentences. */

/** Names of countries and republics that English has with an article. */
const WITH_ARTICLE =
  /^(?:United (?:States|Kingdom|Arab Emirates)|(?:Democratic |People’s )?Republic of |Kingdom of |(?:Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles)$)|(?: Republic| Islands)$/;

/** An English name as a sentence has it: the United States. */
export const inSentence = (nameEn: string) => (WITH_ARTICLE.test(nameEn) ? `the ${nameEn}` : nameEn);
