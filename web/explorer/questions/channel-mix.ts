/** What the contacts of a place hang on, and where on one channel alone. */
import { graphql } from '../graphql/graphql.js';
import { channelKindText } from '../text/words.js';
import { channelFields, placeFields } from './fragments.js';
import type { Card } from './card.js';
import { question, type Row } from './question.js';
import { homePlace } from './shared-blanks.js';
import { nameText, recordsText } from './words.js';

const operation = graphql(
  `
    query AskChannelMix($of: ID!) {
      channelMix(of: $of) {
        total
        shares {
          kind
          count
          share
        }
        soleRoutes {
          partner {
            ...PlaceFields
          }
          channel {
            ...ChannelFields
          }
        }
        unused {
          ...ChannelFields
          reaches(first: 20) {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  `,
  [placeFields, channelFields],
);

const sole = { zh: '只靠一条渠道', en: 'One channel alone leads to it' };
const unserving = { zh: '未见服务于任何友好关系', en: 'Not known to serve a tie' };
const unknownEnd = { zh: '目的地未载明，未必闲置', en: 'destination not recorded; it need not be idle' };

export const channelMix = question({
  id: 'channel-mix',
  purpose: 'hold',
  title: { zh: '联系靠哪些渠道', en: 'What our contacts hang on' },
  sentence: {
    zh: '{of}的对外联系靠哪些渠道，哪里只靠一条',
    en: 'The channels that {of} relies on, and where it has only one',
  },
  blanks: { of: homePlace },
  sizes: [1],
  unit: { zh: '处需要留意', en: 'points to watch' },
  nothing: {
    zh: '没有只靠一条渠道的伙伴，也没有未见使用的渠道。仅就本库所载而言。',
    en: 'No partner hangs on one channel, and no channel is without use, as far as the registry knows.',
  },
  operation,
  variables: (filled) => filled,
  columns: [
    { zh: '情况', en: 'Finding' },
    { zh: '伙伴', en: 'Partner' },
    { zh: '国家', en: 'Country' },
    { zh: '渠道', en: 'Channel' },
    { zh: '性质', en: 'Kind' },
    { zh: '通达', en: 'Reaches' },
  ],
  answer({ channelMix: { total, shares, soleRoutes, unused } }) {
    const used = shares.filter(({ count }) => count > 0);
    const kinds = (language: 'zh' | 'en') =>
      used
        .map(
          ({ kind, count, share }) =>
            `${channelKindText[kind][language]} ${count} (${Math.round(share * 100)} %)`,
        )
        .join(language === 'zh' ? '、' : ', ');
    const cards: Card[] = [
      ...soleRoutes.map(({ partner, channel }) => ({
        key: `sole ${partner.id}`,
        title: { place: partner },
        lead: sole,
        sections: [
          {
            heading: channelKindText[channel.kind],
            tone: 'against' as const,
            records: [channel],
          },
        ],
      })),
      ...unused.map((channel) => ({
        key: `unused ${channel.id}`,
        title: nameText(channel),
        confidence: channel.confidence,
        lead:
          channel.reaches.length === 0
            ? { zh: `${unserving.zh}；${unknownEnd.zh}`, en: `${unserving.en}; ${unknownEnd.en}` }
            : unserving,
        sections: [
          { heading: channelKindText[channel.kind], tone: 'neutral' as const, records: [channel] },
          { heading: { zh: '通达', en: 'Reaches' }, tone: 'neutral' as const, places: channel.reaches },
        ],
      })),
    ];
    const rows: Row[] = [
      ...soleRoutes.map(({ partner, channel }) => ({
        cells: [
          sole,
          { place: partner },
          nameText(partner.country),
          recordsText([channel]),
          channelKindText[channel.kind],
          null,
        ],
        sources: channel.sources,
      })),
      ...unused.map((channel) => ({
        cells: [
          unserving,
          null,
          null,
          recordsText([channel]),
          channelKindText[channel.kind],
          channel.reaches.length === 0 ? unknownEnd : channel.reaches.map((place) => ({ place })),
        ],
        sources: channel.sources,
      })),
    ];
    return {
      found: cards.length,
      shown: cards.length,
      summary:
        total === 0
          ? { zh: '在用渠道：本库未载。', en: 'Channels in use: none on record.' }
          : {
              zh: `在用渠道 ${total} 条：${kinds('zh')}。`,
              en: `Channels in use: ${total}. ${kinds('en')}.`,
            },
      cards,
      rows,
    };
  },
});
