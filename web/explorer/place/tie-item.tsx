/** One tie: with whom, since when, until when, how it is, and on whose word. */
import { Link } from 'wouter';
import { graphAddress } from '../addresses.js';
import { graphql, type ResultOf } from '../graphql/graphql.js';
import { DateText } from '../parts/dates.js';
import { ConfidenceMark, TieKind } from '../parts/marks.js';
import { PlaceLink } from '../parts/place-link.js';
import { Sources } from '../parts/sources.js';
import { useLanguage, type BilingualText } from '../text/language.js';
import { standingAlone, wordFor } from '../text/registry-words.js';
import { agreementStatusText } from '../text/words.js';
import { HealthMark } from './health-mark.js';
import { Folded } from './part.js';
import { attentionOf, type AttentionReason } from './tie-groups.js';
import './tie-item.css';

export const tieFragment = graphql(`
  fragment ShownTie on Agreement {
    id
    kind
    status
    signedOn
    expiresOn
    lastExchangeOn
    confidence
    remarkZh
    remarkEn
    health {
      level
      score
      asOf
      explanationZh
      explanationEn
      factors {
        name
        weight
        contribution
        explanationZh
        explanationEn
      }
    }
    home {
      id
      nameZh
      nameEn
    }
    partner {
      id
      nameZh
      nameEn
      country {
        id
        nameZh
        nameEn
      }
    }
    life {
      id
      kind
      on
      expiresOn
      confidence
    }
    claims(status: [OPEN]) {
      field
    }
    sources {
      title
      titleEn
      url
    }
  }
`);

export type ShownTie = ResultOf<typeof tieFragment>;

const reasonText: Readonly<Record<AttentionReason, BilingualText>> = {
  TERM_OVER: { zh: '期限已过，未载续签或终止', en: 'Term is over, and nothing says what became of it' },
  TERM_ENDS: { zh: '一年内到期', en: 'Term ends within a year' },
  SUSPENDED: { zh: '已中止', en: 'Suspended' },
  DORMANT: { zh: '已休眠', en: 'Dormant' },
  DISPUTED: { zh: '来源不一致，待裁定', en: 'Sources disagree' },
};

const texts = {
  signed: { zh: '签署', en: 'Signed' },
  expires: { zh: '到期', en: 'Term ends' },
  last: { zh: '最近往来', en: 'Last exchange' },
  undated: { zh: '日期不详', en: 'Not dated' },
  noTerm: { zh: '未载期限', en: 'No term recorded' },
  noExchange: { zh: '未载', en: 'None recorded' },
  status: { zh: '现状', en: 'Status' },
  health: { zh: '活跃程度', en: 'How lively' },
  why: { zh: '依据与来源', en: 'Why, and sources' },
  life: { zh: '历程', en: 'What became of it' },
  factors: { zh: '活跃程度的依据', en: 'How lively it is, and why' },
  sources: { zh: '来源', en: 'Sources' },
  graph: { zh: '在图谱中查看此协议', en: 'See this agreement in the graph' },
} satisfies Record<string, BilingualText>;

export function TieItem({ tie, of }: { readonly tie: ShownTie; readonly of?: string | undefined }) {
  const { say, pick, nameOf } = useLanguage();
  const reasons = attentionOf(tie);
  const why = say(standingAlone({ zh: tie.health.explanationZh, en: tie.health.explanationEn }));
  const isPartners = of !== undefined && of === tie.partner.id;
  const remark = pick(tie.remarkZh ?? tie.remarkEn ?? '', tie.remarkEn ?? tie.remarkZh ?? '');
  return (
    <li className="tie">
      <div className="tie-who">
        <p className="tie-partner">
          {(of === undefined || isPartners) && <PlaceLink place={tie.home} />}
          {of === undefined && <span aria-hidden="true"> — </span>}
          {!isPartners && (
            <>
              <PlaceLink place={tie.partner} />
              {of !== undefined && <span className="muted"> {nameOf(tie.partner.country)}</span>}
            </>
          )}
        </p>
        <p className="tie-marks">
          <TieKind kind={tie.kind} /> <ConfidenceMark confidence={tie.confidence} />
        </p>
      </div>
      <dl className="tie-facts">
        <div>
          <dt>{say(texts.signed)}</dt>
          <dd>
            {tie.signedOn === null ? (
              <span className="muted">{say(texts.undated)}</span>
            ) : (
              <DateText date={tie.signedOn} />
            )}
          </dd>
        </div>
        <div>
          <dt>{say(texts.expires)}</dt>
          <dd>
            {tie.expiresOn === null ? (
              <span className="muted">{say(texts.noTerm)}</span>
            ) : (
              <DateText date={tie.expiresOn} />
            )}
          </dd>
        </div>
        <div>
          <dt>{say(texts.status)}</dt>
          <dd>{say(agreementStatusText[tie.status])}</dd>
        </div>
        {tie.kind !== 'NEGOTIATION' && (
          <div>
            <dt>{say(texts.health)}</dt>
            <dd>
              <HealthMark level={tie.health.level} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say(texts.last)}</dt>
          <dd>
            {tie.lastExchangeOn === null ? (
              <span className="muted">{say(texts.noExchange)}</span>
            ) : (
              <DateText date={tie.lastExchangeOn} />
            )}
          </dd>
        </div>
      </dl>
      <div className="tie-foot">
        {reasons.length > 0 && (
          <ul className="tie-reasons">
            {reasons.map((reason) => (
              <li key={reason}>
                {reason === 'DISPUTED' ? (
                  <a href="#claims">{say(reasonText[reason])}</a>
                ) : (
                  say(reasonText[reason])
                )}
              </li>
            ))}
          </ul>
        )}
        {tie.health.level !== 'NO_RECORD' && <p className="tie-why">{why}</p>}
        <Folded label={say(texts.why)}>
          {remark !== '' && <p>{remark}</p>}
          {tie.life.length > 0 && (
            <>
              <h4>{say(texts.life)}</h4>
              <ul>
                {tie.life.map(({ id, kind, on, expiresOn, confidence }) => (
                  <li key={id}>
                    <DateText date={on} /> {say(wordFor('agreementEvent', kind))}
                    {expiresOn !== null && (
                      <>
                        {' · '}
                        {say(texts.expires)} <DateText date={expiresOn} />
                      </>
                    )}{' '}
                    <ConfidenceMark confidence={confidence} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <h4>{say(texts.factors)}</h4>
          <p>{why}</p>
          <ul>
            {tie.health.factors.map(({ name, weight, contribution, explanationZh, explanationEn }) => (
              <li key={name}>
                {pick(explanationZh, explanationEn)}{' '}
                <span className="muted">
                  {contribution}/{weight}
                </span>
              </li>
            ))}
          </ul>
          <h4>{say(texts.sources)}</h4>
          <Sources sources={tie.sources} />
          <p className="place-screen-only">
            <Link href={graphAddress(tie.id)}>{say(texts.graph)}</Link>
          </p>
        </Folded>
      </div>
    </li>
  );
}
