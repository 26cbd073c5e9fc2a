/** Where the ties of a place are, and where there is none. */
import { graphql } from '../graphql/graphql.js';
import type { BilingualText } from '../text/bilingual.js';
import { answerAddress } from './answer-address.js';
import { asOfDate } from './blanks.js';
import { distinctSources, type Card, type Count } from './card.js';
import { assetFields, channelFields } from './fragments.js';
import { question, type Row } from './question.js';
import { homePlace } from './shared-blanks.js';
import { tiesOnRecord } from './ties-on-record.js';
import { nameText, recordsText } from './words.js';

const operation = graphql(
  `
    query AskCoverage($of: ID!, $asOf: String) {
      coverage(of: $of, asOf: $asOf) {
        place {
          id
        }
        agreements
        partners
        undated
        byCountry {
          agreements
          partners
          country {
            id
            nameZh
            nameEn
          }
        }
        byTheme {
          agreements
          partners
          theme {
            id
            nameZh
            nameEn
          }
        }
        byDecade {
          decade
          agreements
          partners
        }
        corridorCountries {
          country {
            id
            nameZh
            nameEn
            confidence
          }
          corridors {
            ...ChannelFields
          }
        }
        themesWithoutPartner {
          theme {
            id
            nameZh
            nameEn
          }
          assets {
            ...AssetFields
          }
        }
      }
    }
  `,
  [channelFields, assetFields],
);

const headings = {
  country: { zh: '按国家', en: 'By country' },
  theme: { zh: '按主题', en: 'By theme' },
  decade: { zh: '按年代', en: 'By decade of signing' },
  corridor: { zh: '空白：班列通达而尚无友城的国家', en: 'Gap: reached by a train, without a tie' },
  unmatched: { zh: '空白：有资源而无伙伴的主题', en: 'Gap: assets at home, without a partner' },
} as const satisfies Record<string, BilingualText>;

/** The kinds that are counted: talks are no tie. */
const tieKinds = ['FORMAL', 'COOPERATION', 'INTENT'];

const decadeText = (decade: number) => ({ zh: `${decade}年代`, en: `${decade}s` });

export const coverage = question({
  id: 'coverage',
  purpose: 'hold',
  title: { zh: '覆盖了哪里，空白在哪里', en: 'What is covered, and what is not' },
  sentence: {
    zh: '{of}的友好关系覆盖了哪里，还有哪些空白，截至{asOf}',
    en: 'What the ties of {of} cover and what they leave out, as of {asOf}',
  },
  blanks: { of: homePlace, asOf: asOfDate },
  sizes: [1],
  unit: { zh: '项统计与空白', en: 'counts and gaps' },
  nothing: {
    zh: '本库没有登记友好关系，也没有可作比较的班列和文化资源。',
    en: 'The registry has no tie here, and no train or cultural asset to compare with.',
  },
  operation,
  variables: (filled) => filled,
  columns: [
    { zh: '类别', en: 'Heading' },
    { zh: '项目', en: 'Item' },
    { zh: '协议数', en: 'Agreements' },
    { zh: '伙伴数', en: 'Partners' },
    { zh: '依据', en: 'Rests on' },
  ],
  answer({ coverage: found }) {
    const counted: readonly {
      readonly key: string;
      readonly heading: BilingualText;
      readonly counts: readonly (Count & { readonly partners: number })[];
    }[] = [
      {
        key: 'country',
        heading: headings.country,
        counts: found.byCountry.map(({ country, agreements, partners }) => ({
          of: { place: country },
          count: agreements,
          partners,
          // Counts have no sources of their own; what was counted has.
          counted: answerAddress(tiesOnRecord, {
            within: [found.place.id],
            country: [country.id],
            kind: tieKinds,
          }),
        })),
      },
      {
        key: 'theme',
        heading: headings.theme,
        counts: found.byTheme.map(({ theme, agreements, partners }) => ({
          of: nameText(theme),
          count: agreements,
          partners,
        })),
      },
      {
        key: 'decade',
        heading: headings.decade,
        counts: found.byDecade.map(({ decade, agreements, partners }) => ({
          of: decadeText(decade),
          count: agreements,
          partners,
        })),
      },
    ].filter(({ counts }) => counts.length > 0);
    const cards: Card[] = [
      ...counted.map(({ key, heading, counts }) => ({
        key,
        title: heading,
        sections: [{ heading: { zh: '协议数', en: 'Agreements' }, tone: 'neutral' as const, counts }],
      })),
      ...found.corridorCountries.map(({ country, corridors }) => ({
        key: `corridor ${country.id}`,
        title: { place: country },
        lead: headings.corridor,
        sections: [{ heading: { zh: '班列', en: 'Trains' }, tone: 'for' as const, records: corridors }],
      })),
      ...found.themesWithoutPartner.map(({ theme, assets }) => ({
        key: `theme ${theme.id}`,
        title: nameText(theme),
        lead: headings.unmatched,
        sections: [{ heading: { zh: '我方资源', en: 'Our assets' }, tone: 'for' as const, records: assets }],
      })),
    ];
    const rows: Row[] = [
      ...counted.flatMap(({ heading, counts }) =>
        counts.map(({ of, count, partners }) => ({
          cells: [heading, of, count, partners, null],
          sources: [],
        })),
      ),
      ...found.corridorCountries.map(({ country, corridors }) => ({
        cells: [headings.corridor, { place: country }, 0, 0, recordsText(corridors)],
        sources: distinctSources(...corridors.map(({ sources }) => sources)),
      })),
      ...found.themesWithoutPartner.map(({ theme, assets }) => ({
        cells: [headings.unmatched, nameText(theme), 0, 0, recordsText(assets)],
        sources: distinctSources(...assets.map(({ sources }) => sources)),
      })),
    ];
    return {
      found: rows.length,
      shown: rows.length,
      summary: {
        zh: `登记在册的协议 ${found.agreements} 项，伙伴 ${found.partners} 个；其中 ${found.undated} 项日期不详，不计入年代。`,
        en: `Agreements on record: ${found.agreements}, with ${found.partners} partners; ${found.undated} undated, in no decade.`,
      },
      cards,
      rows,
    };
  },
});
