/** Whether an agreement may be concluded. */
import { ELIGIBILITY, tellFindings, type Eligibility } from '../fragments.js';
import type { Question } from '../question.js';
import { verdictText } from '../wording.js';

export const eligibility: Question<Eligibility> = {
  field: 'eligibility',
  subject: 'home',
  title: {
    zh: '两地能否结好，依据哪条规定',
    en: 'Whether two places may conclude an agreement, and by which rule',
  },
  selection: ELIGIBILITY,
  tell({ verdict, findings }, report) {
    const said = verdictText[verdict];
    report.line({
      zh: `结论：${said.zh}（依本库所载事实，不是法律意见）`,
      en: `Verdict: ${said.en} (by the facts of the registry; no legal advice)`,
    });
    tellFindings(findings, report, 2);
    return true;
  },
};
