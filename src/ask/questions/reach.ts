/** Who can be reached, and how. */
import { routeKindText } from '../../reach/wording.js';
import {
  AGREEMENT,
  FACTORS,
  NAMED,
  PARTNER,
  ROUTES,
  SOURCES,
  STEPS,
  agreementText,
  nameText,
  namesText,
  rounded,
  stepsText,
  type AgreementFacts,
  type Factor,
  type Named,
  type PartnerPlace,
  type Route,
  type Step,
} from '../fragments.js';
import type { Question } from '../question.js';
import type { CitedSource, Report } from '../report.js';
import { listOf } from '../wording.js';

export interface PeerTie {
  readonly place: Named;
  readonly agreement: AgreementFacts & { readonly sources: readonly CitedSource[] };
}

export const PEER_TIE = `{ place { ${NAMED} } agreement { ${AGREEMENT} ${SOURCES} } }`;

/** Places with their ties in a row, each with its sources. */
export const tiesText = (ties: readonly PeerTie[], report: Report) =>
  listOf(
    ties.map(({ place, agreement }) => {
      const cite = report.cite(agreement.sources);
      const tie = agreementText(agreement);
      return { zh: `${place.nameZh} ${tie.zh}${cite}`, en: `${place.nameEn} ${tie.en}${cite}` };
    }),
  );

/** Their places in a row; one that has several ties is named once. */
export const placesText = (ties: readonly PeerTie[]) =>
  namesText([...new Map(ties.map(({ place }) => [place.id, place])).values()]);

/** Routes, one a line, under the partner that they lead to. */
export function tellRoutes(routes: readonly Route[], report: Report): void {
  for (const { kind, score, steps } of routes) {
    const way = stepsText(steps, report);
    const through = routeKindText[kind];
    report.line(
      { zh: `${through.zh} ${rounded(score)}：${way.zh}`, en: `${through.en} ${rounded(score)}: ${way.en}` },
      3,
    );
  }
}

interface Reachable {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly partner: PartnerPlace;
    readonly peers: readonly PeerTie[];
    readonly ourAssets: readonly Named[];
    readonly theirAssets: readonly Named[];
    readonly routes: readonly Route[];
    readonly score: number;
    readonly factors: readonly Factor[];
  }[];
}

export const reachable: Question<Reachable> = {
  field: 'reachablePartners',
  subject: 'from',
  title: {
    zh: '兄弟市县的友城中谁与我们主题相通，经由什么路径可以接触',
    en: 'Partners of our peers that share a theme, and the routes to them',
  },
  selection: `{ totalCount nodes {
    partner { ${PARTNER} } peers ${PEER_TIE}
    ourAssets { ${NAMED} } theirAssets { ${NAMED} } ${ROUTES} score ${FACTORS}
  } }`,
  tell({ totalCount, nodes }, report) {
    report.line({
      zh: `共 ${totalCount} 个对象，列出 ${nodes.length} 个`,
      en: `${totalCount} partners, ${nodes.length} of them here`,
    });
    if (nodes.length === 0) return false;
    report.table(
      [
        '#',
        { zh: '得分', en: 'score' },
        { zh: '对象', en: 'partner' },
        { zh: '国家', en: 'country' },
        { zh: '兄弟市县', en: 'peers' },
        { zh: '对方资源', en: 'their assets' },
      ],
      nodes.map(({ score, partner, peers, theirAssets }, index) => [
        index + 1,
        rounded(score),
        nameText(partner),
        nameText(partner.country),
        placesText(peers),
        theirAssets.length,
      ]),
    );
    report.heading({ zh: '路径与理由', en: 'Routes and reasons' });
    nodes.forEach(({ partner, peers, ourAssets, theirAssets, routes }, index) => {
      report.entry(`${index + 1} ${partner.id}`, nameText(partner));
      tellRoutes(routes, report);
      const ties = tiesText(peers, report);
      report.line({ zh: `兄弟市县的关系：${ties.zh}`, en: `ties of our peers: ${ties.en}` }, 3);
      const [ours, theirs] = [namesText(ourAssets), namesText(theirAssets)];
      report.line({ zh: `双方资源：${ours.zh} ↔ ${theirs.zh}`, en: `assets: ${ours.en} ↔ ${theirs.en}` }, 3);
    });
    return true;
  },
};

interface Way {
  readonly hops: number;
  readonly steps: readonly Step[];
}

export const paths: Question<readonly Way[]> = {
  field: 'paths',
  subject: 'from',
  title: { zh: '两地之间最短的联系路径', en: 'The shortest connections of two places' },
  selection: `{ hops ${STEPS} }`,
  tell(ways, report) {
    for (const { hops, steps } of ways) {
      const way = stepsText(steps, report);
      report.line({ zh: `${hops} 步：${way.zh}`, en: `${hops} ${hops === 1 ? 'step' : 'steps'}: ${way.en}` });
    }
    return ways.length > 0;
  },
};
