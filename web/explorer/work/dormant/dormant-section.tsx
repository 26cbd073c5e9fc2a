/** Ties under which nothing is known to have been held for long, and why each is listed. */
import { useId } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { ConfidenceMark, TieKind } from '../../parts/marks.js';
import { Answered, Empty } from '../../parts/states.js';
import { useLanguage, type BilingualText } from '../../text/language.js';
import { agreementStatusText } from '../../text/words.js';
import { Between } from '../between.js';
import { Pages } from '../pages.js';
import { newExchangeAddress, tabAddress } from '../tabs.js';
import { useDeskAnswer } from '../use-desk-answer.js';
import { useWorker } from '../worker.js';

const dormantOperation = graphql(`
  query DormantTies($within: ID, $months: Int!, $after: String) {
    dormantAgreements(within: $within, months: $months, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          whyZh
          whyEn
          agreement {
            id
            kind
            status
            signedOn
            confidence
            home {
              id
              nameZh
              nameEn
            }
            partner {
              id
              nameZh
              nameEn
            }
          }
        }
      }
    }
  }
`);

const texts = {
  months: { zh: '多久没有往来', en: 'Silent for at least' },
  years: { zh: '年', en: 'years' },
  year: { zh: '年', en: 'year' },
  lead: {
    zh: '这里只看登记簿：没有登记不等于没有往来。逐项核实，有往来的补登。',
    en: 'This goes by the registry alone: no record does not mean no exchange. Ask, and record what there was.',
  },
  none: { zh: '没有久未往来的友好关系。', en: 'No tie has been silent for so long.' },
  record: { zh: '登记往来', en: 'Record an exchange' },
  signed: { zh: '签署', en: 'signed' },
  list: { zh: '久未往来的友好关系', en: 'Silent ties' },
} satisfies Record<string, BilingualText>;

const YEARS = [1, 2, 3, 5, 10];
const USUAL_YEARS = 2;

export function DormantSection() {
  const { say } = useLanguage();
  const { place } = useWorker();
  const [parameters] = useSearchParams();
  const years = YEARS.find((one) => String(one) === parameters.get('years')) ?? USUAL_YEARS;
  const after = parameters.get('after') ?? undefined;
  const asked = useDeskAnswer(dormantOperation, {
    within: place?.id ?? null,
    months: years * 12,
    after: after ?? null,
  });
  const address = (chosen: number, page?: string) =>
    tabAddress('dormant', {
      ...(chosen !== USUAL_YEARS && { years: String(chosen) }),
      ...(page !== undefined && { after: page }),
    });
  return (
    <>
      <div className="section-head">
        <p className="muted section-lead">{say(texts.lead)}</p>
        <Years years={years} address={address} />
      </div>
      <Answered asked={asked}>
        {({ dormantAgreements: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? (
              <Empty text={texts.none} />
            ) : (
              <ul className="work-list" aria-label={say(texts.list)}>
                {edges.map(({ node }) => (
                  <DormantItem key={node.agreement.id} {...node} />
                ))}
              </ul>
            )}
            <Pages
              page={pageInfo}
              isLater={after !== undefined}
              addressOfPage={(page) => address(years, page)}
            />
          </>
        )}
      </Answered>
    </>
  );
}

function Years({ years, address }: { readonly years: number; readonly address: (years: number) => string }) {
  const { say } = useLanguage();
  const [, navigate] = useLocation();
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{say(texts.months)}</label>{' '}
      <select id={id} value={years} onChange={({ target }) => navigate(address(Number(target.value)))}>
        {YEARS.map((one) => (
          <option key={one} value={one}>
            {one} {say(one === 1 ? texts.year : texts.years)}
          </option>
        ))}
      </select>
    </p>
  );
}

type Dormant = ResultOf<typeof dormantOperation>['dormantAgreements']['edges'][number]['node'];

function DormantItem({ agreement, whyZh, whyEn }: Dormant) {
  const { say, pick } = useLanguage();
  const { may } = useWorker();
  const { id, kind, status, signedOn, confidence, home, partner } = agreement;
  return (
    <li>
      <div>
        <div className="work-item-title">
          <Between home={home} partner={partner} />
        </div>
        <p className="work-item-facts">
          <TieKind kind={kind} />
          {signedOn !== null && (
            <span>
              <time dateTime={signedOn}>{signedOn}</time> {say(texts.signed)}
            </span>
          )}
          <span>{say(agreementStatusText[status])}</span>
          <ConfidenceMark confidence={confidence} />
        </p>
        <p className="work-item-why">{pick(whyZh, whyEn)}</p>
      </div>
      {may.recordExchanges && (
        <div className="work-item-side">
          <Link className="button" href={newExchangeAddress(id)}>
            {say(texts.record)}
          </Link>
        </div>
      )}
    </li>
  );
}
