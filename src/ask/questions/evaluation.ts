/** How a place's contacts are made up, covered and contended for. */
import { kindText } from '../../agreements/wording.js';
import {
  CHANNEL,
  NAMED,
  PARTNER,
  SOURCES,
  channelText,
  doubtText,
  nameText,
  namesText,
  rounded,
  type ChannelFacts,
  type Named,
  type PartnerPlace,
} from '../fragments.js';
import type { Question } from '../question.js';
import type { BilingualText } from '../../refusal.js';
import type { Cell, CitedSource, Report } from '../report.js';
import { channelKindText, homeLevelText, indicatorText } from '../wording.js';
import { PEER_TIE, placesText, tiesText, type PeerTie } from './reach.js';

type SourcedChannel = ChannelFacts & { readonly sources: readonly CitedSource[] };

interface ChannelMix {
  readonly total: number;
  readonly shares: readonly {
    readonly kind: ChannelFacts['kind'];
    readonly count: number;
    readonly share: number;
  }[];
  readonly diversity: number | null;
  readonly soleRoutes: readonly { readonly partner: PartnerPlace; readonly channel: SourcedChannel }[];
  readonly unused: readonly (SourcedChannel & { readonly reaches: readonly Named[] })[];
}

/** Name, kind and sources of a channel. */
function citedChannel(channel: SourcedChannel, report: Report) {
  const { zh, en } = channelText(channel);
  const cite = report.cite(channel.sources);
  return { zh: zh + cite, en: en + cite };
}

export const channelMix: Question<ChannelMix> = {
  field: 'channelMix',
  subject: 'of',
  title: {
    zh: '对外联系依靠哪些渠道，何处只靠一条',
    en: 'What channels our contacts hang on, and where on one alone',
  },
  selection: `{ total diversity shares { kind count share }
    soleRoutes { partner { ${PARTNER} } channel { ${CHANNEL} ${SOURCES} } }
    unused { ${CHANNEL} ${SOURCES} reaches { ${NAMED} } }
  }`,
  tell({ total, shares, diversity, soleRoutes, unused }, report) {
    report.line({
      zh: `在用渠道 ${total} 条${diversity === null ? '' : `，多样性 ${rounded(diversity)}（0 至 1）`}`,
      en: `${total} channels in use${diversity === null ? '' : `, diversity ${rounded(diversity)} (0 to 1)`}`,
    });
    if (total > 0)
      report.table(
        [
          { zh: '性质', en: 'kind' },
          { zh: '渠道数', en: 'channels' },
          { zh: '占比', en: 'share' },
        ],
        shares.map(({ kind, count, share }) => [channelKindText[kind], count, `${rounded(share * 100)} %`]),
      );
    if (soleRoutes.length > 0) {
      report.heading({ zh: '只靠一条渠道的伙伴', en: 'Partners to whom one channel leads' });
      report.table(
        [
          { zh: '伙伴', en: 'partner' },
          { zh: '国家', en: 'country' },
          { zh: '渠道', en: 'channel' },
        ],
        soleRoutes.map(({ partner, channel }) => [
          nameText(partner),
          nameText(partner.country),
          citedChannel(channel, report),
        ]),
      );
    }
    if (unused.length > 0) {
      report.heading({
        zh: '未见服务于任何友好关系的渠道（目的地未载明者未必闲置）',
        en: 'Channels that are not known to serve a tie; one without a known destination need not be idle',
      });
      report.table(
        [
          { zh: '渠道', en: 'channel' },
          { zh: '通达', en: 'reaches' },
        ],
        unused.map((channel) => [citedChannel(channel, report), namesText(channel.reaches)]),
      );
    }
    return total > 0 || unused.length > 0;
  },
};

interface Contentions {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly partner: PartnerPlace;
    readonly contenders: readonly PeerTie[];
    readonly explanationZh: string;
    readonly explanationEn: string;
    readonly advice: readonly { readonly explanationZh: string; readonly explanationEn: string }[];
  }[];
}

export const contention: Question<Contentions> = {
  field: 'contention',
  subject: 'within',
  title: {
    zh: '哪些外国城市有国内两地以上同时结好或洽谈',
    en: 'Foreign places that several Chinese places court at once',
  },
  selection: `{ totalCount nodes {
    partner { ${PARTNER} } contenders ${PEER_TIE} explanationZh explanationEn advice { explanationZh explanationEn }
  } }`,
  tell({ totalCount, nodes }, report) {
    report.line({
      zh: `共 ${totalCount} 个外国地方，列出 ${nodes.length} 个`,
      en: `${totalCount} foreign places, ${nodes.length} of them here`,
    });
    if (nodes.length === 0) return false;
    report.table(
      [
        '#',
        { zh: '对象', en: 'partner' },
        { zh: '国家', en: 'country' },
        { zh: '国内各方', en: 'contenders' },
      ],
      nodes.map(({ partner, contenders }, index) => [
        index + 1,
        nameText(partner),
        nameText(partner.country),
        placesText(contenders),
      ]),
    );
    report.heading({ zh: '先后与建议', en: 'Who came first, and what to do' });
    nodes.forEach(({ partner, contenders, explanationZh, explanationEn, advice }, index) => {
      report.entry(`${index + 1} ${partner.id}`, nameText(partner));
      report.line(tiesText(contenders, report), 3);
      report.line({ zh: explanationZh, en: explanationEn }, 3);
      for (const each of advice)
        report.line({ zh: `建议：${each.explanationZh}`, en: `advice: ${each.explanationEn}` }, 3);
    });
    return true;
  },
};

interface Counted {
  readonly agreements: number;
  readonly partners: number;
}

interface Coverage extends Counted {
  readonly undated: number;
  readonly byKind: readonly (Counted & { readonly kind: keyof typeof kindText })[];
  readonly byCountry: readonly (Counted & { readonly country: Named })[];
  readonly byRegion: readonly (Counted & { readonly region: Named })[];
  readonly byTheme: readonly (Counted & { readonly theme: Named })[];
  readonly byLevel: readonly (Counted & { readonly level: keyof typeof homeLevelText })[];
  readonly byDecade: readonly (Counted & { readonly decade: number })[];
  readonly corridorCountries: readonly {
    readonly country: Named;
    readonly corridors: readonly SourcedChannel[];
  }[];
  readonly themesWithoutPartner: readonly { readonly theme: Named; readonly assets: readonly Named[] }[];
}

const COUNTED = 'agreements partners';

export const coverage: Question<Coverage> = {
  field: 'coverage',
  subject: 'of',
  title: { zh: '友好关系的覆盖与空白', en: 'What our ties cover, and what they leave out' },
  selection: `{ ${COUNTED} undated
    byKind { kind ${COUNTED} } byCountry { country { ${NAMED} } ${COUNTED} } byRegion { region { ${NAMED} } ${COUNTED} }
    byTheme { theme { ${NAMED} } ${COUNTED} } byLevel { level ${COUNTED} } byDecade { decade ${COUNTED} }
    corridorCountries { country { ${NAMED} } corridors { ${CHANNEL} ${SOURCES} } }
    themesWithoutPartner { theme { ${NAMED} } assets { ${NAMED} } }
  }`,
  tell(found, report) {
    report.line({
      zh: `${found.agreements} 份协议，${found.partners} 个外国地方，${found.undated} 份日期不详；仅为本库所载，未列出不等于没有`,
      en: `${found.agreements} agreements with ${found.partners} foreign places, ${found.undated} undated; what the registry lacks may exist`,
    });
    const parts: readonly (readonly [BilingualText, readonly (readonly [Cell, Counted])[]])[] = [
      [{ zh: '类别', en: 'kind' }, found.byKind.map((each) => [kindText[each.kind], each])],
      [{ zh: '国家', en: 'country' }, found.byCountry.map((each) => [nameText(each.country), each])],
      [{ zh: '地区', en: 'region' }, found.byRegion.map((each) => [nameText(each.region), each])],
      [{ zh: '主题', en: 'theme' }, found.byTheme.map((each) => [nameText(each.theme), each])],
      [{ zh: '中方级别', en: 'level' }, found.byLevel.map((each) => [homeLevelText[each.level], each])],
      [{ zh: '年代', en: 'decade' }, found.byDecade.map((each) => [String(each.decade), each])],
    ];
    for (const [column, rows] of parts)
      if (rows.length > 0)
        report.table(
          [column, { zh: '协议', en: 'agreements' }, { zh: '对象', en: 'partners' }],
          rows.map(([cell, { agreements, partners }]) => [cell, agreements, partners]),
        );
    if (found.corridorCountries.length > 0) {
      report.heading({ zh: '班列沿线尚无友城的国家', en: 'Countries on a train’s way without a tie' });
      for (const { country, corridors } of found.corridorCountries) {
        const trains = corridors.map((corridor) => citedChannel(corridor, report));
        report.line(
          {
            zh: `${country.nameZh}：${trains.map(({ zh }) => zh).join('、')}`,
            en: `${country.nameEn}: ${trains.map(({ en }) => en).join(', ')}`,
          },
          3,
        );
      }
    }
    if (found.themesWithoutPartner.length > 0) {
      report.heading({ zh: '有资源而无伙伴的主题', en: 'Themes with assets here and no partner' });
      for (const { theme, assets } of found.themesWithoutPartner) {
        const names = namesText(assets);
        report.line({ zh: `${theme.nameZh}：${names.zh}`, en: `${theme.nameEn}: ${names.en}` }, 3);
      }
    }
    return (
      found.agreements > 0 || found.corridorCountries.length > 0 || found.themesWithoutPartner.length > 0
    );
  },
};

interface Scorecard {
  readonly year: number;
  readonly indicators: readonly {
    readonly name: keyof typeof indicatorText;
    readonly value: number | null;
    readonly previous: number | null;
    readonly peerMedian: number | null;
    readonly contribution: number;
    readonly explanationZh: string;
    readonly explanationEn: string;
  }[];
  readonly total: number | null;
  readonly previousTotal: number | null;
  readonly confidence: number;
  readonly rank: number | null;
  readonly ranked: number;
  readonly explanationZh: string;
  readonly explanationEn: string;
  readonly peers: readonly {
    readonly place: Named;
    readonly total: number | null;
    readonly rank: number | null;
  }[];
  readonly assessments: readonly {
    readonly by: string;
    readonly onDate: string;
    readonly score: number | null;
    readonly outOf: number | null;
    readonly remark: string | null;
    readonly confidence: ChannelFacts['confidence'];
    readonly sources: readonly CitedSource[];
  }[];
}

/** A number that may not be known. */
const known = (value: number | null) => (value === null ? '—' : rounded(value));

export const scorecard: Question<Scorecard> = {
  field: 'scorecard',
  subject: 'of',
  title: {
    zh: '某年外事工作考评：比上年，比同级，看第三方评估',
    en: 'The work of a year, beside the year before, the peers and third parties’ assessments',
  },
  selection: `{ year total previousTotal confidence rank ranked explanationZh explanationEn
    indicators { name value previous peerMedian contribution explanationZh explanationEn }
    peers { place { ${NAMED} } total rank }
    assessments { by onDate score outOf remark confidence ${SOURCES} }
  }`,
  tell(card, report) {
    report.line({
      zh: `${card.year}年总分 ${known(card.total)}（上年 ${known(card.previousTotal)}），位次 ${card.rank ?? '—'}/${card.ranked}，有登记的权重占 ${rounded(card.confidence * 100)} %`,
      en: `${card.year}: total ${known(card.total)} (the year before ${known(card.previousTotal)}), rank ${card.rank ?? '—'} of ${card.ranked}, ${rounded(card.confidence * 100)} % of the weights recorded`,
    });
    report.line({ zh: card.explanationZh, en: card.explanationEn });
    report.table(
      [
        { zh: '指标', en: 'indicator' },
        { zh: '本年', en: 'value' },
        { zh: '上年', en: 'previous' },
        { zh: '同级中位数', en: 'peer median' },
        { zh: '得分', en: 'contribution' },
      ],
      card.indicators.map(({ name, value, previous, peerMedian, contribution }) => [
        indicatorText[name],
        known(value),
        known(previous),
        known(peerMedian),
        known(value === null ? null : contribution),
      ]),
    );
    report.heading({ zh: '依据', en: 'What they rest on' });
    for (const { name, explanationZh, explanationEn } of card.indicators) {
      const { zh, en } = indicatorText[name];
      report.line({ zh: `${zh}：${explanationZh}`, en: `${en}: ${explanationEn}` }, 3);
    }
    const ranked = card.peers.filter(({ rank }) => rank !== null);
    if (ranked.length > 0) {
      report.heading({ zh: '同级各地', en: 'Peers' });
      report.table(
        ['#', { zh: '地方', en: 'place' }, { zh: '总分', en: 'total' }],
        ranked.map(({ place, total, rank }) => [rank ?? '—', nameText(place), known(total)]),
      );
    }
    if (card.assessments.length > 0) {
      report.heading({ zh: '第三方评估', en: 'Assessments by third parties' });
      for (const { by, onDate, score, outOf, remark, confidence, sources } of card.assessments) {
        const scored = score === null ? '' : ` ${score}${outOf === null ? '' : `/${outOf}`}`;
        const doubt = doubtText(confidence);
        const said = `${by} ${onDate}${scored}${remark === null ? '' : ` ${remark}`}`;
        const cite = report.cite(sources);
        report.line({ zh: said + doubt.zh + cite, en: said + doubt.en + cite }, 3);
      }
    }
    // That nothing is recorded is an answer too: it says for which indicators, and why.
    return true;
  },
};
