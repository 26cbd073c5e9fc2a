/** Whom to approach, and whom to compare with. */
import {
  ELIGIBILITY,
  FACTORS,
  NAMED,
  PARTNER,
  ROUTES,
  nameText,
  rounded,
  tellFactors,
  tellFindings,
  type Eligibility,
  type Factor,
  type Named,
  type PartnerPlace,
  type Route,
} from '../fragments.js';
import type { Question } from '../question.js';
import { verdictText } from '../wording.js';
import { PEER_TIE, tellRoutes, tiesText, type PeerTie } from './reach.js';

interface Suggestions {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly partner: PartnerPlace;
    readonly score: number;
    readonly confidence: number;
    readonly factors: readonly Factor[];
    readonly eligibility: Eligibility;
    readonly routes: readonly Route[];
    readonly contenders: readonly PeerTie[];
  }[];
}

export const suggest: Question<Suggestions> = {
  field: 'suggestPartners',
  subject: 'for',
  title: {
    zh: '建议接触谁，为何，有何不利',
    en: 'Whom to approach, why, and what speaks against it',
  },
  selection: `{ totalCount nodes {
    partner { ${PARTNER} } score confidence ${FACTORS} eligibility ${ELIGIBILITY} ${ROUTES} contenders ${PEER_TIE}
  } }`,
  tell({ totalCount, nodes }, report) {
    report.line({
      zh: `共 ${totalCount} 个候选，列出 ${nodes.length} 个`,
      en: `${totalCount} candidates, ${nodes.length} of them here`,
    });
    if (nodes.length === 0) return false;
    report.table(
      [
        '#',
        { zh: '得分', en: 'score' },
        { zh: '已知程度', en: 'known' },
        { zh: '对象', en: 'partner' },
        { zh: '国家', en: 'country' },
        { zh: '建友城', en: 'formal tie' },
        { zh: '国内他方', en: 'others' },
      ],
      nodes.map(({ partner, score, confidence, eligibility, contenders }, index) => [
        index + 1,
        rounded(score),
        rounded(confidence),
        nameText(partner),
        nameText(partner.country),
        verdictText[eligibility.verdict],
        contenders.length,
      ]),
    );
    report.heading({ zh: '理由、路径与规定', en: 'Reasons, routes and rules' });
    nodes.forEach(({ partner, factors, routes, eligibility, contenders }, index) => {
      report.entry(`${index + 1} ${partner.id}`, nameText(partner));
      tellFactors(factors, report, 3);
      tellRoutes(routes, report);
      // The others only repeat that nothing stands against it.
      const gravest = eligibility.findings.filter(({ verdict }) => verdict === eligibility.verdict);
      tellFindings(gravest, report, 3);
      const ties = tiesText(contenders, report);
      if (contenders.length > 0)
        report.line({ zh: `国内他方：${ties.zh}`, en: `other Chinese places: ${ties.en}` }, 3);
    });
    return true;
  },
};

interface Ties {
  readonly place: Named;
  readonly formalAgreements: number;
  readonly cooperationAgreements: number;
  readonly countries: number;
  readonly recentExchanges: number;
  readonly rank: number;
}

const TIES = `place { ${NAMED} } formalAgreements cooperationAgreements countries recentExchanges rank`;

const tieColumns = [
  { zh: '友好城市', en: 'formal' },
  { zh: '友好合作', en: 'co-operation' },
];

type Compared = {
  readonly similarity: number;
  readonly confidence: number;
  readonly factors: readonly Factor[];
};

const COMPARED = `similarity confidence ${FACTORS}`;

const comparedColumns = [
  { zh: '相似度', en: 'similarity' },
  { zh: '已知程度', en: 'known' },
];

export const peers: Question<readonly (Ties & Compared)[]> = {
  field: 'peers',
  subject: 'of',
  title: { zh: '与我市可比的城市', en: 'Cities comparable to ours' },
  selection: `{ ${TIES} ${COMPARED} }`,
  tell(found, report) {
    if (found.length === 0) return false;
    report.table(
      ['#', { zh: '城市', en: 'city' }, ...comparedColumns, ...tieColumns, { zh: '位次', en: 'rank' }],
      found.map((peer, index) => [
        index + 1,
        nameText(peer.place),
        rounded(peer.similarity),
        rounded(peer.confidence),
        peer.formalAgreements,
        peer.cooperationAgreements,
        peer.rank,
      ]),
    );
    report.heading({ zh: '相似之处', en: 'What they have in common' });
    found.forEach(({ place, factors }, index) => {
      report.entry(`${index + 1} ${place.id}`, nameText(place));
      tellFactors(factors, report, 3);
    });
    return true;
  },
};

export const standing: Question<(Ties & { readonly province: Named; readonly ranked: number }) | null> = {
  field: 'standing',
  subject: 'of',
  title: { zh: '我市在全省同级城市中的位次', en: 'Where our city stands in its province' },
  selection: `{ ${TIES} province { ${NAMED} } ranked }`,
  tell(found, report) {
    if (found === null) return false;
    report.table(
      [
        { zh: '城市', en: 'city' },
        { zh: '省', en: 'province' },
        { zh: '位次', en: 'rank' },
        ...tieColumns,
        { zh: '国家', en: 'countries' },
        { zh: '近五年往来', en: 'exchanges of 5 years' },
      ],
      [
        [
          nameText(found.place),
          nameText(found.province),
          `${found.rank} / ${found.ranked}`,
          found.formalAgreements,
          found.cooperationAgreements,
          found.countries,
          found.recentExchanges,
        ],
      ],
    );
    return true;
  },
};

interface SimilarPlace extends Compared {
  readonly place: PartnerPlace;
  readonly formalAgreements: number;
  readonly cooperationAgreements: number;
}

export const similar: Question<readonly SimilarPlace[]> = {
  field: 'similarPlaces',
  subject: 'to',
  title: {
    zh: '与某外国地方相似、可作替代的地方',
    en: 'Foreign places that could stand in for another one',
  },
  selection: `{ place { ${PARTNER} } ${COMPARED} formalAgreements cooperationAgreements }`,
  tell(found, report) {
    if (found.length === 0) return false;
    report.table(
      [
        '#',
        { zh: '地方', en: 'place' },
        { zh: '国家', en: 'country' },
        ...comparedColumns,
        ...tieColumns.map(({ zh, en }) => ({ zh: `与中国${zh}`, en: `${en} with China` })),
      ],
      found.map((each, index) => [
        index + 1,
        nameText(each.place),
        nameText(each.place.country),
        rounded(each.similarity),
        rounded(each.confidence),
        each.formalAgreements,
        each.cooperationAgreements,
      ]),
    );
    report.heading({ zh: '相似之处', en: 'What they have in common' });
    found.forEach(({ place, factors }, index) => {
      report.entry(`${index + 1} ${place.id}`, nameText(place));
      tellFactors(factors, report, 3);
    });
    return true;
  },
};
