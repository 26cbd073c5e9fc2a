/** What is on record. */
import { statusText } from '../../agreements/wording.js';
import { LONGEST_LIST } from '../../read/list-length.js';
import {
  AGREEMENT,
  CHANNEL,
  NAMED,
  PARTNER,
  SOURCES,
  agreementText,
  channelText,
  doubtText,
  nameText,
  namesText,
  type AgreementFacts,
  type ChannelFacts,
  type Named,
  type PartnerPlace,
} from '../fragments.js';
import type { Question } from '../question.js';
import type { CitedSource, Report } from '../report.js';
import { typeText } from '../wording.js';

interface Agreement extends AgreementFacts {
  readonly id: string;
  readonly home: Named;
  readonly partner: PartnerPlace;
  readonly lastExchangeOn: string | null;
  readonly sources: readonly CitedSource[];
}

const AGREEMENT_ROW = `${AGREEMENT} home { ${NAMED} } partner { ${PARTNER} } lastExchangeOn ${SOURCES}`;

function tellAgreements(agreements: readonly Agreement[], report: Report): void {
  report.table(
    [
      { zh: '标识', en: 'id' },
      { zh: '中方', en: 'home' },
      { zh: '外方', en: 'partner' },
      { zh: '国家', en: 'country' },
      { zh: '协议', en: 'agreement' },
      { zh: '现状', en: 'state' },
      { zh: '来源', en: 'sources' },
    ],
    agreements.map((agreement) => [
      agreement.id,
      nameText(agreement.home),
      nameText(agreement.partner),
      nameText(agreement.partner.country),
      agreementText(agreement),
      statusText[agreement.status],
      report.cite(agreement.sources),
    ]),
  );
}

interface AgreementPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Agreement }[];
}

export const agreements: Question<AgreementPage> = {
  field: 'agreements',
  subject: 'within',
  title: { zh: '友好关系台账', en: 'The registry of ties' },
  selection: `{ totalCount pageInfo { hasNextPage endCursor } edges { node { ${AGREEMENT_ROW} } } }`,
  tell({ totalCount, pageInfo, edges }, report) {
    report.line({
      zh: `共 ${totalCount} 份，列出 ${edges.length} 份`,
      en: `${totalCount} agreements, ${edges.length} of them here`,
    });
    if (edges.length === 0) return false;
    tellAgreements(
      edges.map(({ node }) => node),
      report,
    );
    if (pageInfo.hasNextPage)
      report.line({
        zh: `下一页：--after ${pageInfo.endCursor!}`,
        en: `next page: --after ${pageInfo.endCursor!}`,
      });
    return true;
  },
};

interface Place extends Named {
  readonly __typename: string;
  readonly aliases: readonly string[];
  readonly country: Named;
  readonly partOf: Named | null;
  readonly population: number | null;
  readonly populationOf: string | null;
  readonly confidence: AgreementFacts['confidence'];
  readonly remark: string | null;
  readonly sources: readonly CitedSource[];
  readonly agreements: readonly Agreement[];
  readonly channels: readonly (ChannelFacts & {
    readonly reaches: readonly Named[];
    readonly sources: readonly CitedSource[];
  })[];
  readonly assets: readonly (Named & {
    readonly themes: readonly Named[];
    readonly sources: readonly CitedSource[];
  })[];
  readonly themes: readonly Named[];
}

export const place: Question<Place | null> = {
  field: 'place',
  subject: 'id',
  title: { zh: '关于一个地方登记了什么', en: 'What is on record about a place' },
  selection: `{ __typename ${NAMED} aliases country { ${NAMED} } partOf { ${NAMED} }
    population populationOf confidence remark ${SOURCES}
    agreements(first: ${LONGEST_LIST}) { ${AGREEMENT_ROW} }
    channels(first: ${LONGEST_LIST}) { ${CHANNEL} reaches { ${NAMED} } ${SOURCES} }
    assets(first: ${LONGEST_LIST}) { ${NAMED} themes { ${NAMED} } ${SOURCES} }
    themes { ${NAMED} }
  }`,
  tell(found, report) {
    if (found === null) return false;
    const type = typeText[found.__typename] ?? nameText(found);
    const doubt = doubtText(found.confidence);
    const cite = report.cite(found.sources);
    report.line({
      zh: `${found.nameZh}（${type.zh}${found.partOf === null ? '' : `，${found.partOf.nameZh}`}）${doubt.zh}${cite}`,
      en: `${found.nameEn} (${type.en}${found.partOf === null ? '' : `, ${found.partOf.nameEn}`})${doubt.en}${cite}`,
    });
    if (found.aliases.length > 0)
      report.line({ zh: `又称：${found.aliases.join('、')}`, en: `also: ${found.aliases.join(', ')}` });
    if (found.population !== null) {
      const of = found.populationOf === null ? '' : ` (${found.populationOf})`;
      report.line({ zh: `人口：${found.population}${of}`, en: `population: ${found.population}${of}` });
    }
    if (found.themes.length > 0) {
      const themes = namesText(found.themes);
      report.line({ zh: `以此闻名：${themes.zh}`, en: `known for: ${themes.en}` });
    }
    if (found.remark !== null) report.line({ zh: `备注：${found.remark}`, en: `remark: ${found.remark}` });
    if (found.agreements.length > 0) {
      report.heading({ zh: '协议', en: 'Agreements' });
      tellAgreements(found.agreements, report);
      if (found.agreements.length === LONGEST_LIST)
        report.line({
          zh: `仅列前 ${LONGEST_LIST} 份，其余请用 agreements 查询`,
          en: `the first ${LONGEST_LIST} only; ask agreements for the others`,
        });
    }
    if (found.channels.length > 0) {
      report.heading({ zh: '所持渠道', en: 'Channels that it holds' });
      report.table(
        [
          { zh: '渠道', en: 'channel' },
          { zh: '通达', en: 'reaches' },
          { zh: '来源', en: 'sources' },
        ],
        found.channels.map((channel) => [
          channelText(channel),
          namesText(channel.reaches),
          report.cite(channel.sources),
        ]),
      );
    }
    if (found.assets.length > 0) {
      report.heading({ zh: '文化资源', en: 'Cultural assets' });
      report.table(
        [
          { zh: '名称', en: 'name' },
          { zh: '主题', en: 'themes' },
          { zh: '来源', en: 'sources' },
        ],
        found.assets.map((asset) => [nameText(asset), namesText(asset.themes), report.cite(asset.sources)]),
      );
    }
    return true;
  },
};
