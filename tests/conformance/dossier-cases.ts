/** The cases of the statements that handover files are written from. */
import type { Case } from './cases.js';

/** Facts as values: what has an id of its own is no node here. */
const facts = `
RETURN place.label + ' ' + place.nameEn AS place, [above IN place.within | above.id] AS within,
  [source IN place.sources | source.id] AS sources, tieTotal,
  [tie IN ties | tie.kind + ' ' + tie.status + ' ' + coalesce(tie.signedOn, '?') + ' ' + tie.other.id] AS ties,
  [tie IN ties | [above IN tie.other.within | above.nameZh]] AS lieIn,
  [tie IN ties | [source IN tie.sources | source.kind + ' ' + source.title]] AS tieSources,
  [tie IN ties | size(tie.life) + size(tie.claims) + size(tie.held)] AS lives, exchangeTotal, size(exchanges) AS exchanges,
  insideTotal, placesInside,
  [part IN inside | [part.nameEn, part.formal, part.cooperation, part.intent, part.negotiation]] AS inside, channelTotal,
  [channel IN channels | [channel.id, channel.heldBy.id, channel.own, channel.reachesTotal]] AS channels,
  [channel IN channels | [place IN channel.reaches | place.id]] AS reaches, assetTotal,
  [asset IN assets | asset.id + ' at ' + asset.at.id] AS assets,
  [asset IN assets | [theme IN asset.themes | theme.nameEn]] AS themes,
  [asset IN assets | size(asset.designations)] AS designations,
  [theme IN knownFor | [theme.nameEn, theme.confidence, size(theme.sources)]] AS knownFor,
  [alliance IN alliances | [alliance.id, alliance.status, size(alliance.members)]] AS alliances, missing`;

const anybody = { viewerOffice: '', viewerIsAdmin: false, asOf: null };

export const dossierCases: Readonly<Record<string, readonly Case[]>> = {
  'dossier/claims-of': [{ title: 'none', self: 'datong-bury-formal', parameters: {} }],
  'dossier/facts': [
    { title: 'of a city', laidOut: facts, parameters: { ...anybody, of: 'cn/shanxi/shuozhou', most: 200 } },
    {
      title: 'of a province, lists cut off',
      laidOut: facts,
      parameters: { ...anybody, of: 'cn/shanxi', most: 2 },
    },
    {
      title: 'of a place abroad',
      laidOut: facts,
      parameters: { ...anybody, of: 'jp/saitama/chichibu', most: 200 },
    },
    { title: 'an id that does not exist', parameters: { ...anybody, of: 'nowhere', most: 200 } },
  ],
  'dossier/department-of': [{ title: 'no department', self: 'shanxi-fao', parameters: {} }],
  'dossier/sources-of': [
    {
      title: 'of an agreement',
      self: 'datong-bury-formal',
      laidOut: 'RETURN [source IN sources | [source.kind, source.title, source.url]] AS sources',
      parameters: {},
    },
  ],
};
