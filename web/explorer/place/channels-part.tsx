/** The channels of a place: what its contacts hang on, what it holds, and what of others reaches it. */
import { Link } from 'wouter';
import { graphAddress } from '../addresses.js';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { useAnswer } from '../graphql/use-answer.js';
import { ConfidenceMark } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { Sources } from '../parts/sources.js';
import { Empty } from '../parts/states.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { wordFor } from '../text/registry-words.js';
import { channelKindText } from '../text/words.js';
import { ChannelMixChart } from './channel-mix-chart.js';
import { Folded, PartAnswer } from './part.js';
import { sourcesLabel } from './place-head.js';
import { isChinese } from './place-kinds.js';
import type { ShownPlace } from './place-operation.js';

const channelFragment = graphql(`
  fragment ShownChannel on Channel {
    id
    kind
    subtype
    status
    nameZh
    nameEn
    confidence
    heldBy {
      id
      nameZh
      nameEn
    }
    reaches(first: 10) {
      id
      nameZh
      nameEn
    }
    sources {
      title
      titleEn
      url
    }
  }
`);

type ShownChannel = ResultOf<typeof channelFragment>;

const channelsOperation = graphql(
  `
    query PlaceChannels($id: ID!, $isChinese: Boolean!) {
      place(id: $id) {
        channels(first: 100) {
          ...ShownChannel
        }
        reachedBy(first: 100) {
          ...ShownChannel
        }
      }
      channelMix(of: $id) @include(if: $isChinese) {
        total
        diversity
        shares {
          kind
          count
          share
        }
        soleRoutes {
          partner {
            id
            nameZh
            nameEn
          }
          channel {
            id
            nameZh
            nameEn
          }
        }
        unused {
          id
          nameZh
          nameEn
          reaches(first: 1) {
            id
          }
        }
      }
    }
  `,
  [channelFragment],
);

export type ShownMix = NonNullable<ResultOf<typeof channelsOperation>['channelMix']>;

const texts = {
  held: { zh: '所持渠道', en: 'Channels that it holds' },
  reachedBy: { zh: '他方通到此地的渠道', en: 'Channels of others that reach it' },
  none: { zh: '本库未载渠道。', en: 'The registry holds no channels of it.' },
  heldBy: { zh: '属', en: 'Of' },
  reaches: { zh: '通往', en: 'Reaches' },
  nowhere: { zh: '目的地未载明', en: 'No destination recorded' },
} satisfies Record<string, BilingualText>;

export function ChannelsPart({ place }: { readonly place: ShownPlace }) {
  const asked = useAnswer(channelsOperation, { id: place.id, isChinese: isChinese(place) });
  return (
    <PartAnswer asked={asked}>
      {({ place: found, channelMix }) => (
        <>
          {channelMix != null && <ChannelMixChart mix={channelMix} />}
          <Channels title={texts.held} channels={found?.channels ?? []} isHeld />
          <Channels title={texts.reachedBy} channels={found?.reachedBy ?? []} isHeld={false} />
          {found?.channels.length === 0 && found.reachedBy.length === 0 && <Empty text={texts.none} />}
        </>
      )}
    </PartAnswer>
  );
}

/** @param isHeld by the place itself, so that only where they lead has to be said */
function Channels({
  title,
  channels,
  isHeld,
}: {
  readonly title: BilingualText;
  readonly channels: readonly ShownChannel[];
  readonly isHeld: boolean;
}) {
  const { say, nameOf, language } = useLanguage();
  if (channels.length === 0) return null;
  return (
    <>
      <h3>
        {say(title)} <span className="tie-group-count">{channels.length}</span>
      </h3>
      <ul className="place-records place-cards">
        {channels.map((channel) => (
          <li key={channel.id}>
            <p>
              <Link href={graphAddress(channel.id)}>{nameOf(channel)}</Link>{' '}
              <ConfidenceMark confidence={channel.confidence} />
            </p>
            <p className="place-note">
              {/* An enterprise is of the kind and the subtype of that name. */}
              {[
                ...new Set([
                  say(channelKindText[channel.kind]),
                  say(wordFor('channelSubtype', channel.subtype)),
                  say(wordFor('channelStatus', channel.status)),
                ]),
              ].join(' · ')}
              {' · '}
              {!isHeld && (
                <>
                  {say(texts.heldBy)} <PlaceLink place={channel.heldBy} />
                </>
              )}
              {isHeld && channel.reaches.length === 0 && say(texts.nowhere)}
              {isHeld && channel.reaches.length > 0 && (
                <>
                  {say(texts.reaches)}{' '}
                  {channel.reaches.map((reached, index) => (
                    <span key={reached.id}>
                      {index > 0 && (language === 'zh' ? '、' : ', ')}
                      <PlaceLink place={reached} />
                    </span>
                  ))}
                </>
              )}
            </p>
            <Folded label={say(sourcesLabel(channel.sources.length))}>
              <Sources sources={channel.sources} />
            </Folded>
          </li>
        ))}
      </ul>
    </>
  );
}
