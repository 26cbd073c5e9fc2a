/** What has long been silent, and what lies ahead. */
import {
  AGREEMENT,
  NAMED,
  PARTNER,
  agreementText,
  nameText,
  type AgreementFacts,
  type Named,
  type PartnerPlace,
} from '../fragments.js';
import type { Question } from '../question.js';

interface DormantPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly node: {
      readonly agreement: AgreementFacts & { readonly home: Named; readonly partner: PartnerPlace };
      readonly whyZh: string;
      readonly whyEn: string;
    };
  }[];
}

export const dormant: Question<DormantPage> = {
  field: 'dormantAgreements',
  subject: 'within',
  title: { zh: '哪些友好关系久未往来', en: 'Ties under which nothing has been held for long' },
  selection: `{ totalCount pageInfo { hasNextPage endCursor } edges { node {
    agreement { ${AGREEMENT} home { ${NAMED} } partner { ${PARTNER} } } whyZh whyEn
  } } }`,
  tell({ totalCount, pageInfo, edges }, report) {
    report.line({
      zh: `共 ${totalCount} 项，列出 ${edges.length} 项`,
      en: `${totalCount} ties, ${edges.length} of them here`,
    });
    if (edges.length === 0) return false;
    report.table(
      [
        { zh: '中方', en: 'home' },
        { zh: '外方', en: 'partner' },
        { zh: '国家', en: 'country' },
        { zh: '协议', en: 'agreement' },
        { zh: '理由', en: 'why' },
      ],
      edges.map(({ node: { agreement, whyZh, whyEn } }) => [
        nameText(agreement.home),
        nameText(agreement.partner),
        nameText(agreement.partner.country),
        agreementText(agreement),
        { zh: whyZh, en: whyEn },
      ]),
    );
    if (pageInfo.hasNextPage)
      report.line({
        zh: `下一页：--after ${pageInfo.endCursor!}`,
        en: `next page: --after ${pageInfo.endCursor!}`,
      });
    return true;
  },
};

type Entries = readonly { readonly on: string; readonly titleZh: string; readonly titleEn: string }[];

export const calendar: Question<Entries> = {
  field: 'calendar',
  subject: 'of',
  title: { zh: '日程：协议到期、整五整十周年、计划往来', en: 'What lies ahead: terms, anniversaries, plans' },
  selection: '{ on titleZh titleEn }',
  tell(entries, report) {
    report.line({ zh: `${entries.length} 项`, en: `${entries.length} entries` });
    if (entries.length === 0) return false;
    report.table(
      [
        { zh: '日期', en: 'date' },
        { zh: '事项', en: 'what' },
      ],
      entries.map(({ on, titleZh, titleEn }) => [on, { zh: titleZh, en: titleEn }]),
    );
    return true;
  },
};
