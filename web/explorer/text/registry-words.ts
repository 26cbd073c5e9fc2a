/** The registry's words for its values, the very ones that handover files print, set to stand alone. */
import {
  actionText,
  allianceStatusText,
  channelStatusText,
  eventText,
  fieldText,
  levelText,
  relationsText,
  subtypeText,
  valueText,
  word,
} from '../../../src/dossier/wording.js';
import {
  exchangeDirectionText,
  exchangeFieldText,
  exchangeKindText,
  exchangeStateText,
  healthLevelText,
} from '../../../src/exchanges/wording.js';
import type { BilingualText } from './bilingual.js';

const registryWords = {
  action: actionText,
  allianceStatus: allianceStatusText,
  agreementEvent: eventText,
  channelStatus: channelStatusText,
  channelSubtype: subtypeText,
  diplomaticRelations: relationsText,
  exchangeDirection: exchangeDirectionText,
  exchangeField: exchangeFieldText,
  exchangeKind: exchangeKindText,
  exchangeState: exchangeStateText,
  field: fieldText,
  healthLevel: healthLevelText,
  level: levelText,
} satisfies Record<string, Readonly<Record<string, BilingualText>>>;

/** A word that stands by itself begins with a capital in English. */
export const standingAlone = ({ zh, en }: BilingualText): BilingualText => ({
  zh,
  en: en.charAt(0).toUpperCase() + en.slice(1),
});

/** What a value is called; one without a word stands for itself. */
export const wordFor = (words: keyof typeof registryWords, value: string): BilingualText =>
  standingAlone(word(registryWords[words], value));

/** The value of a record's field, as claims and changes keep it, in words. */
export const fieldValue = (field: string, value: string | null): BilingualText =>
  standingAlone(valueText(field, value));
