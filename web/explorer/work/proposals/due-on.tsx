/** Until when an office has to decide. */
import { useLanguage, type BilingualText } from '../../text/language.js';

const texts = {
  due: { zh: '办理期限', en: 'Due' },
  late: { zh: '已逾期', en: 'overdue' },
} satisfies Record<string, BilingualText>;

export function DueOn({ dueOn, isOverdue }: { readonly dueOn: string; readonly isOverdue: boolean }) {
  const { say } = useLanguage();
  return (
    <span className={isOverdue ? 'late' : 'muted'}>
      {say(texts.due)} <time dateTime={dueOn}>{dueOn}</time>
      {isOverdue && ` · ${say(texts.late)}`}
    </span>
  );
}
