/** What is said of how far a plan and its items are. */
import { kindText } from '../agreements/wording.js';
import { exchangeFieldText, exchangeKindText } from '../exchanges/wording.js';
import type { BilingualText } from '../refusal.js';
import type { ItemProgress, PlanItemFact, PlanProgress } from './plan-progress.js';

interface Explained {
  readonly explanationZh: string;
  readonly explanationEn: string;
}

const explained = ({ zh, en }: BilingualText): Explained => ({ explanationZh: zh, explanationEn: en });

/** What is counted for an item, in words. */
function countedText({ goal, exchangeKind, field, agreementKind }: PlanItemFact): BilingualText {
  if (goal === 'AGREEMENTS') {
    const kind = agreementKind === null ? undefined : kindText[agreementKind as keyof typeof kindText];
    return {
      zh: `当年签署的${kind?.zh ?? ''}协议`,
      en: `agreements signed in the year${kind === undefined ? '' : `, of the kind ${kind.en}`}`,
    };
  }
  const limits = [
    exchangeKind === null ? undefined : exchangeKindText[exchangeKind as keyof typeof exchangeKindText],
    field === null ? undefined : exchangeFieldText[field as keyof typeof exchangeFieldText],
  ].filter((text) => text !== undefined);
  const only =
    limits.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `（${limits.map(({ zh }) => zh).join('、')}）`,
          en: ` (${limits.map(({ en }) => en).join(', ')})`,
        };
  return { zh: `当年已举行的往来${only.zh}`, en: `exchanges held in the year${only.en}` };
}

/** How far an item is, and by whose word. */
export function explainItem(item: PlanItemFact, progress: ItemProgress): Explained {
  const { done, target, share, isMet, isOverdue } = progress;
  const state = isMet
    ? { zh: '已完成', en: 'met' }
    : isOverdue
      ? { zh: '已逾期，未完成', en: 'overdue and not met' }
      : { zh: '未完成', en: 'not met yet' };
  if (share === null)
    return explained({
      zh: `尚未报告进展；${state.zh}。`,
      en: `nothing has been reported yet; ${state.en}.`,
    });
  if (target === null)
    return explained({ zh: `据单位报告，${state.zh}。`, en: `reported by the office: ${state.en}.` });
  if (item.goal === 'OTHER')
    return explained({
      zh: `据单位报告，计划${target}，完成${done!}；${state.zh}。`,
      en: `reported by the office: ${done!} of ${target}; ${state.en}.`,
    });
  const what = countedText(item);
  return explained({
    zh: `登记簿所载${what.zh}：计划${target}，完成${done!}；${state.zh}。`,
    en: `${what.en}, as the registry counts them: ${done!} of ${target}; ${state.en}.`,
  });
}

/** How far a plan is. */
export function explainPlan({ items, met, overdue, unreported, share }: PlanProgress): Explained {
  if (share === null) return explained({ zh: '计划尚无事项。', en: 'the plan has no items yet.' });
  const percent = Math.floor(share * 100);
  const open = [
    overdue > 0 && { zh: `逾期未完成${overdue}项`, en: `${overdue} are overdue` },
    unreported > 0 && {
      zh: `尚未报告${unreported}项（按未开始计）`,
      en: `of ${unreported} nothing was reported, which counts as not begun`,
    },
  ].filter((part) => part !== false);
  return explained({
    zh: `共${items}项，完成${met}项，总进度${percent}%${open.map(({ zh }) => `；${zh}`).join('')}。`,
    en: `${met} of ${items} items are met, ${percent}% in all${open.map(({ en }) => `; ${en}`).join('')}.`,
  });
}
