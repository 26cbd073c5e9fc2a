/**
 * The conformance case of each reading statement: what it is asked. What it answers on the sample data set stands
 * beside, in `answers/`, and is the same on every engine. Nodes are written as their ids.
 *
 * A statement with `this: Label` in its comment is asked about the node with the id `self`.
 */
import { dossierCases } from './dossier-cases.js';
import { exchangeCases } from './exchange-cases.js';
import { evaluationCases } from './evaluation-cases.js';
import { neighbourhoodCases } from './neighbourhood-cases.js';
import { practiceCases } from './practice-cases.js';
import { proposalCases } from './proposal-cases.js';
import { registryCases } from './registry-cases.js';
import type { Parameters } from '../../src/graph/graph.js';
import { scoringParameters } from '../../src/reach/scoring.js';
import { derivedTypes, shownLabels } from '../../src/transfer/export/model.js';

export interface Case {
  readonly title: string;
  readonly self?: string;
  /** Cypher that lays out the columns as rows, where nodes lie deeper in them than an engine returns as nodes. */
  readonly laidOut?: string;
  readonly parameters: Parameters;
}

/** An anonymous reader. */
const anybody = { viewerOffice: '', viewerIsAdmin: false, viewerToday: '2026-11-26' };
const firstPage = {
  first: 3,
  limit: 4,
  order: 'ID_ASC',
  sortBy: 'ID',
  descending: false,
  afterKey: null,
  afterId: null,
};
const noPlaceFilter = { labels: null, within: null, level: null, theme: null };
const noAgreementFilter = {
  within: null,
  partnerWithin: null,
  partnerCountry: null,
  kind: null,
  status: null,
  confidence: null,
  signedFrom: null,
  signedTo: null,
};
const noChannelFilter = { kind: null, subtype: null, status: null, heldWithin: null, reachesWithin: null };
const shown = [...shownLabels];
const derived = [...derivedTypes];
const anyContention = {
  within: null,
  country: null,
  asOf: null,
  orderBy: 'CONTENDERS_DESC',
  first: 20,
  rules: ['qd-one', 'fao'],
};
/** Who asks for routes: an officer of 朔州, on a day; nothing is shared with anybody in the sample. */
const reader = { viewerOffice: 'cn/shanxi/shuozhou/fao', viewerIsAdmin: false, viewerToday: '2026-11-26' };
const everyRoute = ['PROVINCE', 'NATIONAL', 'PEER', 'ALLIED', 'CHANNEL'];
const search = (text: string) => ({
  words: text.split(' '),
  longest: text.split(' ').sort((one, other) => other.length - one.length)[0]!,
  exact: `\n${text}\n`,
  prefix: `\n${text}`,
  word: ` ${text}`,
  first: 10,
  ...anybody,
});

const bestRoutes = `
UNWIND routes AS route
RETURN route.kind AS kind, route.hops AS hops, route.score AS score, size(route.steps) AS steps
ORDER BY score DESC, hops, kind, steps`;

/** Each candidate as a row of its own, and what is known beside them. */
const candidateFacts = `
UNWIND range(0, size(candidates) - 1) AS place
WITH me, corridors, countries, place, candidates[place] AS candidate
WITH me, corridors, countries, place, candidate, candidate.route AS route
RETURN place, candidate.nameEn AS partner, candidate.above AS above, candidate.themes AS themes, route.score AS score,
  [step IN route.steps | step.by + ' ' + step.toEn] AS steps, [tie IN candidate.ties | tie.kind + ' ' + tie.homeEn] AS ties,
  me.themes AS ours, [rail IN corridors | rail.nameEn] AS corridors, [country IN countries | country.ties] AS countries
ORDER BY place`;

/** Each suggestion as a row of its own. */
const suggestedPartners = `
UNWIND range(0, size(nodes) - 1) AS place
WITH totalCount, place, nodes[place] AS found
WITH totalCount, place, found, found.partner AS partner, found.eligibility AS eligibility
RETURN totalCount, place, partner.id AS partner, found.score AS score, size(found.factors) AS factors,
  eligibility.verdict AS verdict, size(eligibility.findings) AS findings, [route IN found.routes | route.kind] AS routes,
  size(found.contenders) AS contenders, [note IN found.practice | note.nameEn] AS practice
ORDER BY place`;

/** Each step of each route of each partner as a row of its own. */
const stepsOfRoutes = `
UNWIND range(0, size(nodes) - 1) AS place
WITH place, nodes[place] AS found
UNWIND range(0, size(found.routes) - 1) AS route
WITH place, found, route, found.routes[route] AS way
UNWIND range(0, size(way.steps) - 1) AS step
WITH place, found, route, way, step, way.steps[step] AS taken
WITH place, found, route, way, step, taken, taken.from AS origin, taken.to AS target, taken.fact AS fact, found.partner AS partner
RETURN partner.id AS partner, found.score AS score, [factor IN found.factors | factor.contribution] AS contributions,
  way.kind AS kind, way.hops AS hops, way.score AS routeScore, step, origin.id AS origin, target.id AS target,
  taken.by AS by, fact.id AS fact
ORDER BY place, route, step`;

/** Facts as values: what has an id of its own is no node here. */
const channelFacts = `
RETURN [channel IN channels | channel.id + ' ' + channel.kind] AS channels, [channel IN channels | channel.own] AS own,
  [channel IN channels | [abroad IN channel.ends | abroad.id]] AS ends,
  [channel IN channels | [abroad IN channel.ends | abroad.above]] AS endsAbove,
  [partner IN partners | partner.id] AS partners, [partner IN partners | partner.above] AS partnersAbove,
  [partner IN perhaps | partner.id] AS perhaps, missing, unfit`;

/** Each contested place as a row of its own. */
const contestedFacts = `
UNWIND range(0, size(contested) - 1) AS rank
WITH totalCount, rules, rank, contested[rank] AS found
RETURN totalCount, rank, found.partner.nameEn AS partner, found.undated AS undated,
  [contender IN found.contenders | contender.place.isProvince] AS areProvinces,
  [contender IN found.contenders | contender.place.nameEn + ' ' + contender.agreement.id] AS contenders,
  [contender IN found.contenders | contender.agreement.signedOn] AS dates,
  [contender IN found.contenders | contender.agreement.kind + ' ' + contender.agreement.confidence] AS kinds,
  [each IN found.provinces | each.province.id + ' ' + each.target.id] AS provinces,
  [each IN found.similar | each.place.id + ' ' + each.country.nameEn] AS similar,
  [each IN found.similar | each.themesEn] AS themes, [rule IN rules | rule.id + ' ' + rule.article] AS rules
ORDER BY rank`;
/** How much joins the places, and what is special about some. The id of a map would stand for all of it. */
const sizesOfPathFacts = `
RETURN size(places) AS places, [place IN places WHERE place.id IN ['jp', 'jp/saitama'] | [place.id, place.nameZh, place.nameEn, place.above]] AS some,
  [tie IN ties WHERE 'cn/shanxi' IN tie.ends | [tie.id, tie.kind, tie.signedOn] + tie.ends] AS ties,
  [channel IN channels WHERE channel.holder = 'cn/shanxi' OR 'cn/shanxi/shuozhou' IN channel.reached
    | [channel.id, channel.nameZh, channel.nameEn, channel.holder] + channel.reached] AS channels,
  [alliance IN alliances WHERE 'cn/shanxi/shuozhou' IN alliance.members
    | [alliance.id, alliance.nameZh, alliance.nameEn] + alliance.members] AS alliances, missing`;

/** Each tie as a row of its own, with what is read of its two places. */
const rowsOfMappedTies = `
UNWIND range(0, size(ids) - 1) AS tie
WITH totalCount, tie, ids, kinds, statuses, dates, confidences, placeKinds, namesZh, namesEn, latitudes, longitudes,
  [place IN range(0, size(placeIds) - 1) WHERE placeIds[place] = homes[tie]][0] AS home,
  [place IN range(0, size(placeIds) - 1) WHERE placeIds[place] = partners[tie]][0] AS partner
RETURN totalCount, tie, ids[tie] AS agreement, kinds[tie] AS kind, statuses[tie] AS status, dates[tie] AS signedOn,
  confidences[tie] AS confidence, placeKinds[home] + ' ' + namesZh[home] + ' ' + namesEn[home] AS home,
  latitudes[home] AS latitude, longitudes[home] AS longitude, placeKinds[partner] + ' ' + namesZh[partner] AS partner
ORDER BY tie`;

const sizesOfTieMap = `
RETURN totalCount, size(ids) AS ties, size(placeIds) AS places, missing`;

const rowsOfThemes = `
UNWIND themes AS theme
RETURN theme.id AS theme, theme.nameZh AS nameZh, theme.nameEn AS nameEn, theme.kind AS kind, theme.broader AS broader
ORDER BY theme LIMIT 12`;

const rowsOfCities = `
UNWIND cities AS city
RETURN kind, missing, city.id AS city, city.nameZh AS nameZh, city.nameEn AS nameEn, city.kind AS cityKind,
  city.level AS level, city.population AS population, city.above AS above, city.province AS province,
  city.themes AS themes, city.formalAgreements AS formal, city.cooperationAgreements AS cooperation,
  city.countries AS countries, city.recentExchanges AS exchanges
ORDER BY city`;

const rowsOfForeignPlaces = `
UNWIND places AS place
WITH kind, countryKind, missing, place WHERE size(place.themes) > 2 OR place.cooperationAgreements > 0
RETURN kind, countryKind, missing, place.id AS place, place.nameZh AS nameZh, place.nameEn AS nameEn,
  place.kind AS placeKind, place.level AS level, place.population AS population, place.above AS above,
  place.themes AS themes, place.formalAgreements AS formal, place.cooperationAgreements AS cooperation,
  place.tied AS tied
ORDER BY place`;

/** Each step of each path as a row of its own. */
const stepsOfPaths = `
UNWIND range(0, size(paths) - 1) AS path
WITH path, paths[path] AS found
UNWIND range(0, size(found.steps) - 1) AS step
WITH path, found, step, found.steps[step] AS taken
WITH path, found, step, taken, taken.from AS origin, taken.to AS target, taken.fact AS fact,
  taken.agreement AS agreement, taken.channel AS channel, taken.alliance AS alliance
RETURN path, found.hops AS hops, found.explanationZh AS zh, found.explanationEn AS en, step, origin.id AS origin,
  target.id AS target, taken.by AS by, fact.id AS fact, agreement.id AS agreement, channel.id AS channel,
  alliance.id AS alliance
ORDER BY path, step`;

const step = (origin: string, target: string, by: string, carrier: string) => ({
  origin,
  target,
  by,
  carrier,
});

const recent = { exchangesAfter: '2020-10-01', exchangesUntil: '2025-10-01' };

const similar = (id: string, similarity: number) => ({
  id,
  similarity,
  confidence: 0.75,
  factors: [
    {
      name: 'level',
      value: similarity,
      weight: 1,
      contribution: similarity,
      explanationZh: '同级',
      explanationEn: 'same level',
    },
    {
      name: 'population',
      value: null,
      weight: 0,
      contribution: 0,
      explanationZh: '不详',
      explanationEn: 'not known',
    },
  ],
  formalAgreements: 2,
  cooperationAgreements: 0,
});

export const cases: Readonly<Record<string, readonly Case[]>> = {
  ...dossierCases,
  ...neighbourhoodCases,
  ...practiceCases,
  ...registryCases,
  ...exchangeCases,
  ...evaluationCases,
  ...proposalCases,
  'places/place': [
    { title: 'a city', parameters: { id: 'cn/shanxi/shuozhou' } },
    { title: 'no such place', parameters: { id: 'cn/nowhere' } },
  ],
  'places/places': [
    { title: 'the first page', parameters: { ...noPlaceFilter, ...firstPage } },
    {
      title: 'counties within a province, after the first',
      parameters: {
        ...noPlaceFilter,
        ...firstPage,
        within: 'cn/hunan',
        level: 'COUNTY',
        afterKey: 'cn/hunan/huaihua/zhijiang',
        afterId: 'cn/hunan/huaihua/zhijiang',
      },
    },
    {
      title: 'partner cities with Buddhist assets, the most populous first',
      parameters: {
        ...noPlaceFilter,
        ...firstPage,
        labels: ['PartnerCity'],
        theme: 'buddhism',
        order: 'POPULATION_DESC',
        sortBy: 'POPULATION',
        descending: true,
      },
    },
    {
      title: 'ids that do not exist',
      parameters: { ...noPlaceFilter, ...firstPage, within: 'nowhere', theme: 'nothing' },
    },
  ],
  'places/country': [
    { title: 'of a city', self: 'gb/derbyshire/chesterfield', parameters: {} },
    { title: 'of a country', self: 'jp', parameters: {} },
  ],
  'places/province': [{ title: 'of a county', self: 'cn/shanxi/yuncheng/jishan', parameters: {} }],
  'agreements/agreement': [{ title: 'one by id', parameters: { id: 'datong-bury-formal' } }],
  'agreements/agreements': [
    {
      title: 'filtered, by date, after a page',
      parameters: {
        ...noAgreementFilter,
        ...firstPage,
        within: 'cn/shanxi',
        kind: ['FORMAL'],
        partnerCountry: ['jp', 'kr'],
        order: 'SIGNED_ON_ASC',
        sortBy: 'SIGNED_ON',
        afterKey: '1982-10-27',
        afterId: 'shanxi-saitama-formal',
      },
    },
    {
      title: 'by date downwards, undated ones last',
      parameters: {
        ...noAgreementFilter,
        ...firstPage,
        within: 'cn/shanxi/linfen',
        order: 'SIGNED_ON_DESC',
        sortBy: 'SIGNED_ON',
        descending: true,
      },
    },
    {
      title: 'dates, status and confidence',
      parameters: {
        ...noAgreementFilter,
        ...firstPage,
        partnerWithin: 'kr',
        status: ['ACTIVE'],
        confidence: ['DOCUMENTED'],
        signedFrom: '2018',
        signedTo: '2024-99',
      },
    },
    {
      title: 'ids that do not exist',
      parameters: { ...noAgreementFilter, ...firstPage, within: 'nowhere', partnerCountry: ['jp', 'xx'] },
    },
  ],
  'agreements/home': [{ title: 'the Chinese side', self: 'datong-bury-formal', parameters: {} }],
  'agreements/partner': [{ title: 'the foreign side', self: 'datong-bury-formal', parameters: {} }],
  'agreements/last-exchange-on': [{ title: 'none recorded', self: 'datong-bury-formal', parameters: {} }],
  'agreements/of-place': [
    { title: 'of a city', self: 'cn/shanxi/taiyuan', parameters: { kind: null, status: null, first: 5 } },
    {
      title: 'of a foreign region',
      self: 'kr/jeollanam-do',
      parameters: { kind: ['FORMAL'], status: null, first: 5 },
    },
  ],
  'channels/channel': [{ title: 'one by id', parameters: { id: 'shanxi-fao' } }],
  'channels/channels': [
    { title: 'the first page', parameters: { ...noChannelFilter, ...firstPage } },
    {
      title: 'official ones that reach Shanxi, by name downwards',
      parameters: {
        ...noChannelFilter,
        ...firstPage,
        kind: ['OFFICIAL'],
        reachesWithin: 'cn/shanxi',
        order: 'NAME_EN_DESC',
        sortBy: 'NAME_EN',
        descending: true,
      },
    },
    {
      title: 'rail corridors from Shanxi',
      parameters: { ...noChannelFilter, ...firstPage, subtype: ['RAIL_CORRIDOR'], heldWithin: 'cn/shanxi' },
    },
    {
      title: 'ids that do not exist',
      parameters: { ...noChannelFilter, ...firstPage, heldWithin: 'nowhere', reachesWithin: 'nowhere' },
    },
  ],
  'channels/held-by-place': [
    { title: 'all kinds', self: 'cn/shanxi/shuozhou', parameters: { kind: null, first: 10 } },
    { title: 'one kind', self: 'cn/shanxi/shuozhou', parameters: { kind: ['OFFICIAL'], first: 10 } },
  ],
  'channels/passes-through': [{ title: 'in order', self: 'rail-jinzhong-paris', parameters: {} }],
  'culture/asset': [{ title: 'one by id', parameters: { id: 'yingxian-wooden-pagoda' } }],
  'culture/assets': [
    {
      title: 'Buddhist ones in Shanxi by name',
      parameters: {
        ...firstPage,
        within: 'cn/shanxi',
        theme: 'buddhism',
        order: 'NAME_EN_ASC',
        sortBy: 'NAME_EN',
      },
    },
    { title: 'ids that do not exist', parameters: { ...firstPage, within: 'nowhere', theme: 'nothing' } },
  ],
  'culture/theme': [{ title: 'one by id', parameters: { id: 'buddhism' } }],
  'culture/themes': [
    {
      title: 'after one',
      parameters: { first: 2, limit: 3, order: 'ID_ASC', afterKey: 'buddhism', afterId: 'buddhism' },
    },
  ],
  'culture/known-for': [{ title: 'with sources', self: 'cn/shanxi/shuozhou', parameters: { first: 10 } }],
  'search/search': [
    { title: 'a Chinese word', parameters: search('木塔') },
    { title: 'an English word', parameters: search('pagoda') },
    { title: 'an exact name before longer ones', parameters: search('nara') },
    { title: 'words apart', parameters: search('yingxian pagoda') },
    { title: 'nothing', parameters: search('没有这样的名字') },
  ],
  'reach/routes': [
    {
      title: 'to a region as of a year',
      self: 'kr/jeollanam-do/suncheon',
      laidOut: bestRoutes,
      parameters: {
        from: 'cn/shanxi/shuozhou',
        via: everyRoute,
        scope: 'PROVINCE',
        asOf: '2010-99',
        ...reader,
        ...scoringParameters(),
      },
    },
  ],
  'reach/reachable-partners': [
    {
      title: 'the main question',
      laidOut: stepsOfRoutes,
      parameters: {
        from: 'cn/shanxi/shuozhou',
        theme: 'buddhism',
        via: ['PROVINCE'],
        scope: 'PROVINCE',
        first: 20,
        asOf: null,
        ...reader,
        ...scoringParameters(),
      },
    },
    {
      title: 'every kind of route, from a county',
      laidOut: stepsOfRoutes,
      parameters: {
        from: 'cn/shanxi/yuncheng/jishan',
        theme: 'buddhism',
        via: everyRoute,
        scope: 'PROVINCE',
        first: 2,
        asOf: null,
        ...reader,
        ...scoringParameters(),
      },
    },
    {
      title: 'beyond the province',
      laidOut: stepsOfRoutes,
      parameters: {
        from: 'cn/shanxi/shuozhou',
        theme: 'coal_mining_heritage',
        via: everyRoute,
        scope: 'COUNTRY',
        first: 3,
        asOf: null,
        ...reader,
        ...scoringParameters(),
      },
    },
    {
      title: 'ids that do not exist',
      parameters: {
        from: 'cn/shanxi',
        theme: 'nothing',
        via: everyRoute,
        scope: 'PROVINCE',
        first: 3,
        asOf: null,
        ...reader,
        ...scoringParameters(),
      },
    },
  ],
  'evaluation/channel-mix-facts': [
    {
      title: 'of a city',
      laidOut: channelFacts,
      parameters: { of: 'cn/shanxi/shuozhou', asOf: null },
    },
    {
      title: 'of a province as of a year',
      laidOut: channelFacts,
      parameters: { of: 'cn/shanxi', asOf: '2001-99' },
    },
    { title: 'of no place', parameters: { of: 'nowhere', asOf: null } },
    { title: 'of a place abroad', laidOut: channelFacts, parameters: { of: 'kr/gwangju', asOf: null } },
  ],
  'evaluation/channel-mix': [
    {
      title: 'of a city',
      parameters: {
        of: 'cn/shanxi/shuozhou',
        total: 3,
        shares: [{ kind: 'OFFICIAL', count: 3, share: 1 }],
        diversity: 0,
        soleRoutes: [{ partner: 'lk', channel: 'lk-embassy-cn' }],
        unused: ['rail-shuozhou-eurasia'],
      },
    },
  ],
  'evaluation/contention-facts': [
    {
      title: 'all',
      laidOut: contestedFacts,
      parameters: anyContention,
    },
    {
      title: 'in a province, as of a year, the newest first',
      laidOut: contestedFacts,
      parameters: { ...anyContention, within: 'cn/shanxi', asOf: '2010-99', orderBy: 'LATEST_DESC' },
    },
    {
      title: 'in a country, the first of them',
      laidOut: contestedFacts,
      parameters: { ...anyContention, country: 'ru', orderBy: 'ID_ASC', first: 1 },
    },
    { title: 'ids that do not exist', parameters: { ...anyContention, within: 'nowhere', country: 'xx' } },
    { title: 'ids of the wrong kind', parameters: { ...anyContention, within: 'jp/nara', country: 'cn' } },
  ],
  'evaluation/contention': [
    {
      title: 'with advice',
      parameters: {
        totalCount: 2,
        contested: [
          {
            partner: 'jp/nara/nara',
            contenders: [
              { place: 'cn/shaanxi/xian', agreement: 'xian-nara-formal' },
              { place: 'cn/jiangsu/yangzhou', agreement: 'yangzhou-nara-intent' },
            ],
            explanationZh: '先后',
            explanationEn: 'Order',
            advice: [
              { kind: 'A', explanationZh: '甲', explanationEn: 'a', rule: 'qd-one', similar: [] },
              {
                kind: 'B',
                explanationZh: '乙',
                explanationEn: 'b',
                rule: null,
                similar: ['kr/gyeongsangbuk-do/andong', 'jp/nara/ikaruga'],
              },
            ],
          },
        ],
      },
    },
    { title: 'nothing contested', parameters: { totalCount: 0, contested: [] } },
  ],
  'evaluation/coverage': [
    { title: 'of a province', parameters: { of: 'cn/shanxi', kind: null, asOf: null } },
    {
      title: 'of a city, formal ties as of a year',
      parameters: { of: 'cn/hunan/yueyang', kind: ['FORMAL'], asOf: '1990-99' },
    },
    { title: 'of a city without ties', parameters: { of: 'cn/shanxi/lvliang', kind: null, asOf: null } },
    { title: 'of no place', parameters: { of: 'nowhere', kind: null, asOf: null } },
    { title: 'of a place abroad', parameters: { of: 'jp', kind: null, asOf: null } },
  ],
  'rules/eligibility-facts': [
    {
      title: 'the home',
      laidOut: `
RETURN home.kind AS kind, home.nameZh AS nameZh, home.level AS level, home.gbCode AS gbCode, home.openBy AS openBy,
  [place IN home.within | place.nameEn] AS within, [place IN home.within | place.isProvince] AS provinces,
  home.formalTie.partner.nameEn AS tiedTo, home.formalTie.signedOn AS signedOn`,
      parameters: { home: 'cn/shanxi/datong', partners: [] },
    },
    {
      title: 'the ties of several partners',
      laidOut: `
UNWIND partners AS partner
UNWIND partner.ties AS tie
RETURN partner.nameEn AS partner, partner.kind AS kind, partner.level AS level,
  [place IN partner.within | place.nameEn] AS within, partner.country.nameEn AS country,
  partner.country.diplomaticRelations AS relations, partner.country.diplomaticRelationsSince AS since,
  tie.id AS tie, tie.home.nameZh AS home, tie.kind AS tieKind, tie.status AS status, tie.signedOn AS signedOn,
  tie.confidence AS confidence, tie.firstExchangeOn AS firstExchangeOn
ORDER BY partner, tie`,
      parameters: {
        home: 'cn/shanxi/shuozhou',
        partners: ['jp/saitama/chichibu', 'th/udon-thani/udon-thani', 'kr/gwangju', 'nowhere'],
      },
    },
    {
      title: 'the rules',
      laidOut: `
UNWIND rules AS rule
RETURN rule.id AS rule, rule.titleEn AS title, rule.appliesTo AS appliesTo, rule.kinds AS kinds, rule.checks AS checks,
  rule.elsewhere AS elsewhere, rule.instrumentEn AS instrument, rule.article AS article,
  rule.confidence AS confidence, rule.copiesOnly AS copiesOnly
ORDER BY rule`,
      parameters: { home: 'nowhere', partners: [] },
    },
    { title: 'ids that do not exist', parameters: { home: 'nowhere', partners: [] } },
  ],
  'rules/eligibility': [
    {
      title: 'findings in their order',
      laidOut: `
UNWIND range(0, size(findings) - 1) AS position
WITH verdict, missing, position, findings[position] AS finding
WITH verdict, missing, position, finding, finding.rule AS rule
RETURN verdict, missing, position, rule.id AS rule, finding.verdict AS found, finding.binding AS binding,
  finding.explanationZh AS zh, finding.explanationEn AS en
ORDER BY position`,
      parameters: {
        home: 'cn/shanxi/shuozhou',
        partner: 'jp/saitama/chichibu',
        verdict: 'DISCOURAGED',
        findings: [
          {
            rule: 'qd-one',
            verdict: 'DISCOURAGED',
            binding: false,
            explanationZh: '一',
            explanationEn: 'one',
          },
          { rule: 'dipl', verdict: 'ALLOWED', binding: true, explanationZh: '二', explanationEn: 'two' },
        ],
      },
    },
    {
      title: 'ids that do not exist',
      parameters: { home: 'nowhere', partner: 'nobody', verdict: 'UNKNOWN', findings: [] },
    },
  ],
  'rules/rules': [{ title: 'the first ones', parameters: { first: 3 } }],
  'map/all-ties': [{ title: 'some are cut off', laidOut: rowsOfMappedTies, parameters: { most: 7 } }],
  'map/ties-of': [
    {
      title: 'a place and those inside it',
      laidOut: rowsOfMappedTies,
      parameters: { of: 'cn/shanxi/linfen', most: 100 },
    },
    { title: 'a foreign country', laidOut: rowsOfMappedTies, parameters: { of: 'ug', most: 100 } },
    { title: 'an id that does not exist', laidOut: sizesOfTieMap, parameters: { of: 'nowhere', most: 100 } },
  ],
  'reach/path-facts': [
    {
      title: 'up to a date',
      laidOut: sizesOfPathFacts,
      parameters: {
        from: 'cn/shanxi/shuozhou',
        to: 'jp/saitama/chichibu',
        asOf: '1987-99',
        viewerToday: '2026-11-26',
      },
    },
    {
      title: 'ids that do not exist',
      laidOut: 'RETURN missing',
      parameters: { from: 'nowhere', to: 'nobody', asOf: null, viewerToday: '2026-11-26' },
    },
  ],
  'reach/paths': [
    {
      title: 'every kind of step, in order',
      laidOut: stepsOfPaths,
      parameters: {
        shown: [
          {
            hops: 3,
            explanationZh: '一',
            explanationEn: 'one',
            steps: [
              step('cn/shanxi/shuozhou', 'cn/shanxi/linfen', 'ALLIANCE', 'shanxi-city-offices'),
              step('cn/shanxi/linfen', 'jp/saitama/chichibu', 'AGREEMENT', 'linfen-chichibu-formal'),
              step('jp/saitama/chichibu', 'jp/saitama', 'PART_OF', 'jp/saitama/chichibu'),
            ],
          },
          {
            hops: 1,
            explanationZh: '二',
            explanationEn: 'two',
            steps: [step('jp/saitama', 'cn/shanxi', 'CHANNEL', 'saitama-intl')],
          },
        ],
      },
    },
    { title: 'none', parameters: { shown: [] } },
  ],
  'matching/all-themes': [{ title: 'by id', laidOut: rowsOfThemes, parameters: {} }],
  'matching/suggestion-facts': [
    {
      title: 'Buddhist partners in Japan',
      laidOut: candidateFacts,
      parameters: {
        from: 'cn/shanxi/shuozhou',
        themes: ['buddhism'],
        country: 'jp',
        asOf: null,
        via: everyRoute,
        scope: 'PROVINCE',
        ...reader,
        ...scoringParameters(),
      },
    },
    {
      title: 'ids that do not exist',
      laidOut: 'RETURN missing, unfit',
      parameters: {
        from: 'nowhere',
        themes: ['buddhism', 'nothing'],
        country: 'cn/shanxi',
        asOf: null,
        via: everyRoute,
        scope: 'PROVINCE',
        ...reader,
        ...scoringParameters(),
      },
    },
  ],
  'matching/suggest-partners': [
    {
      title: 'two of them',
      laidOut: suggestedPartners,
      parameters: {
        from: 'cn/shanxi/shuozhou',
        totalCount: 9,
        suggestions: [
          {
            id: 'jp/saitama/chichibu',
            score: 0.5,
            confidence: 1,
            factors: [],
            eligibility: {
              verdict: 'DISCOURAGED',
              findings: [
                {
                  rule: 'qd-one',
                  verdict: 'DISCOURAGED',
                  binding: false,
                  explanationZh: '一',
                  explanationEn: 'one',
                },
                {
                  rule: 'dipl',
                  verdict: 'ALLOWED',
                  binding: true,
                  explanationZh: '二',
                  explanationEn: 'two',
                },
              ],
            },
            practice: [{ id: 'practice-1', nameZh: '一', nameEn: 'one', reasonZh: '一', reasonEn: 'one' }],
          },
          {
            id: 'jp/fukuoka/omuta',
            score: 0.25,
            confidence: 0.5,
            factors: [],
            eligibility: { verdict: 'UNKNOWN', findings: [] },
            practice: [],
          },
        ],
        asOf: null,
        via: everyRoute,
        scope: 'PROVINCE',
        ...reader,
        ...scoringParameters(),
      },
    },
  ],
  'matching/themes-of': [
    { title: 'of a city', self: 'cn/shanxi/shuozhou', parameters: {} },
    { title: 'of the places inside too', self: 'jp/shiga', parameters: {} },
    { title: 'none', self: 'cn/hunan/chenzhou', parameters: {} },
  ],
  'matching/peer-facts': [
    {
      title: 'in the province',
      laidOut: rowsOfCities,
      parameters: { of: 'cn/shanxi/shuozhou', scope: 'PROVINCE', asOf: null, ...recent },
    },
    {
      title: 'in the country up to a date',
      laidOut: `UNWIND cities AS city
WITH city WHERE city.formalAgreements + city.cooperationAgreements > 0
RETURN city.id AS city, city.formalAgreements AS formal, city.cooperationAgreements AS cooperation, city.countries AS countries
ORDER BY city`,
      parameters: { of: 'cn/shanxi/yuncheng/jishan', scope: 'COUNTRY', asOf: '1999-99', ...recent },
    },
    {
      title: 'of a province',
      laidOut: 'RETURN kind, size(cities) AS cities, missing',
      parameters: { of: 'cn/shanxi', scope: 'PROVINCE', asOf: null, ...recent },
    },
    {
      title: 'an id that does not exist',
      laidOut: 'RETURN kind, size(cities) AS cities, missing',
      parameters: { of: 'nowhere', scope: 'PROVINCE', asOf: null, ...recent },
    },
  ],
  'matching/peers': [
    {
      title: 'in the order given',
      parameters: {
        shown: [
          {
            ...similar('cn/shanxi/jincheng', 0.5),
            countries: 2,
            recentExchanges: 0,
            rank: 4,
          },
          { ...similar('cn/shanxi/datong', 0.25), countries: 2, recentExchanges: 1, rank: 3 },
        ],
      },
    },
    { title: 'none', parameters: { shown: [] } },
  ],
  'matching/standing': [
    {
      title: 'of a county',
      parameters: {
        of: 'cn/shanxi/yuncheng/jishan',
        formalAgreements: 0,
        cooperationAgreements: 1,
        countries: 1,
        recentExchanges: 0,
        rank: 1,
        ranked: 1,
      },
    },
  ],
  'matching/similar-facts': [
    {
      title: 'places with a theme or a co-operation',
      laidOut: rowsOfForeignPlaces,
      parameters: { to: 'jp/saitama/chichibu', country: 'kr', asOf: '2015-99' },
    },
    {
      title: 'ids that do not exist',
      laidOut: 'RETURN kind, countryKind, size(places) AS places, missing',
      parameters: { to: 'nowhere', country: 'nothing', asOf: null },
    },
  ],
  'matching/similar-places': [
    {
      title: 'in the order given',
      parameters: {
        shown: [similar('kr/jeollanam-do/suncheon', 0.5), similar('jp/shiga', 0.25)],
      },
    },
    { title: 'none', parameters: { shown: [] } },
  ],
  'transfer/backup-labels': [
    {
      title: 'of the sample',
      laidOut: `UNWIND labels AS label
WITH label, sum(nodes) AS nodes, sum(identified) AS identified
RETURN label, nodes, identified ORDER BY label`,
      parameters: {},
    },
  ],
  'transfer/backup-state': [{ title: 'before the first recorded change', parameters: {} }],
  'transfer/restore-unfinished': [{ title: 'none', parameters: {} }],
  'access/me': [
    {
      title: 'of an office that is known',
      parameters: { actor: 'li.na', role: 'CITY_OFFICER', office: 'cn/shanxi/shuozhou/fao' },
    },
    {
      title: 'of an office that is not known',
      parameters: { actor: 'li.na', role: 'ADMIN', office: 'cn/nowhere/fao' },
    },
  ],
  'access/office': [
    { title: 'one by id', parameters: { id: 'cn/shanxi/fao' } },
    { title: 'no such office', parameters: { id: 'cn/nowhere/fao' } },
  ],
  'access/offices': [
    {
      title: 'after one',
      parameters: {
        first: 2,
        limit: 3,
        order: 'ID_ASC',
        afterKey: 'cn/hunan/fao',
        afterId: 'cn/hunan/fao',
      },
    },
  ],
  'transfer/count': [{ title: 'the sample', parameters: {} }],
  'transfer/export-nodes': [
    { title: 'the first cities', parameters: { label: 'City', shown, afterId: '', limit: 3 } },
    { title: 'channels after one', parameters: { label: 'Channel', shown, afterId: 'cpaffc', limit: 3 } },
    { title: 'no such label', parameters: { label: 'Nothing', shown, afterId: '', limit: 3 } },
  ],
  'transfer/export-properties': [
    { title: 'the sample', parameters: { shown, derived } },
    { title: 'of themes', parameters: { shown: ['Theme'], derived } },
  ],
  'transfer/export-relationships': [
    {
      title: 'of two cities',
      parameters: { label: 'City', ids: ['cn/shanxi/shuozhou', 'cn/shanxi/datong'], shown, derived },
    },
    {
      title: 'to themes only',
      parameters: { label: 'City', ids: ['cn/shanxi/shuozhou'], shown: ['Theme'], derived },
    },
    { title: 'of no node', parameters: { label: 'City', ids: [], shown, derived } },
  ],
  'transfer/export-sources': [
    {
      title: 'of two agreements',
      parameters: { label: 'Agreement', ids: ['changde-ipswich-formal', 'changsha-brazzaville-formal'] },
    },
    { title: 'of an id of another label', parameters: { label: 'Theme', ids: ['cn/shanxi/shuozhou'] } },
  ],
  'transfer/export-ties': [
    { title: 'the first', parameters: { shown, afterId: '', limit: 2 } },
    { title: 'after the last', parameters: { shown, afterId: 'zzz', limit: 2 } },
  ],
};
