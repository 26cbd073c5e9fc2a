/** What the contacts of a place hang on: the shares of the three kinds of channel, and where one channel is the only way. */
import { PlaceLink } from '../parts/place-link.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { channelKindText } from '../text/words.js';
import type { ShownMix } from './channels-part.js';
import './channel-mix-chart.css';

const texts = {
  title: { zh: '在用渠道构成', en: 'Channels in use' },
  none: { zh: '未见在用渠道。', en: 'No channel is seen to be in use.' },
  sole: { zh: '只靠一条渠道维系', en: 'Hangs on one channel alone' },
  unused: { zh: '未见服务于任何友好关系', en: 'Seen to serve no tie' },
  notIdle: { zh: '目的地未载明，未必闲置', en: 'no destination recorded, so not known to be idle' },
} satisfies Record<string, BilingualText>;

export function ChannelMixChart({ mix }: { readonly mix: ShownMix }) {
  const { say, nameOf } = useLanguage();
  return (
    <div className="channel-mix">
      <h3>
        {say(texts.title)} <span className="tie-group-count">{mix.total}</span>
      </h3>
      {mix.total === 0 ? (
        <p className="muted">{say(texts.none)}</p>
      ) : (
        <dl className="mix-chart">
          {mix.shares.map(({ kind, count, share }) => (
            <div key={kind}>
              <dt>{say(channelKindText[kind])}</dt>
              <dd>
                <span className="mix-track" aria-hidden="true">
                  <span className="mix-bar" style={{ inlineSize: `${share * 100}%` }} />
                </span>
                <span className="mix-number">
                  {count} <span className="muted">{Math.round(share * 100)}%</span>
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {mix.total > 0 && mix.diversity !== null && (
        <p className="place-note">{say(diversityText(mix.diversity))}</p>
      )}
      {mix.soleRoutes.length > 0 && (
        <>
          <h4>{say(texts.sole)}</h4>
          <ul className="mix-list">
            {mix.soleRoutes.map(({ partner, channel }) => (
              <li key={partner.id}>
                <PlaceLink place={partner} /> <span aria-hidden="true">←</span> {nameOf(channel)}
              </li>
            ))}
          </ul>
        </>
      )}
      {mix.unused.length > 0 && (
        <>
          <h4>{say(texts.unused)}</h4>
          <ul className="mix-list">
            {mix.unused.map((channel) => (
              <li key={channel.id}>
                {nameOf(channel)}
                {channel.reaches.length === 0 && <span className="muted"> · {say(texts.notIdle)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const diversityText = (diversity: number): BilingualText => {
  const shown = diversity.toFixed(2);
  return {
    zh: `多样性 ${shown}（0 为全属一类，1 为三类均等）`,
    en: `Diversity ${shown} (0: all of one kind, 1: the three kinds are equally many)`,
  };
};
